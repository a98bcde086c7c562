package org.audiodigit.app.train;

import java.util.List;

/** A run as it is on disk. */
record StoredRun(TrainedRun run, List<CurvePoint> points) {}
