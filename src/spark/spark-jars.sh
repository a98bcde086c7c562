#!/usr/bin/env bash
# Copies the jars of Spark, of the version of the profile, to a folder that is used like that of an installation.
#
#   spark-jars.sh FOLDER
set -euo pipefail

[ $# -eq 1 ] || { echo "usage: spark-jars.sh FOLDER" >&2; exit 2; }
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
version=$(sed -n 's:.*<spark.version>\(.*\)</spark.version>.*:\1:p' "$project/pom.xml")
mkdir -p "$1"
folder=$(cd "$1" && pwd)
# A POM of its own, since the project's would add its libraries and select its versions.
cat > "$folder/pom.xml" << POM
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>spark</groupId><artifactId>spark</artifactId><version>1</version>
<dependencies><dependency><groupId>org.apache.spark</groupId><artifactId>spark-sql_2.13</artifactId>
<version>$version</version></dependency></dependencies></project>
POM
mvn -B -q -ntp -f "$folder/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
  -DoutputDirectory="$folder"
