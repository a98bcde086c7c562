package org.audiodigit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.audiodigit.common.Formats;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.LogMelFrontEnd;
import org.audiodigit.signal.LogMelSettings;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrogramPictureTest {

    private static final double HERTZ = 1000;

    @ParameterizedTest
    @ValueSource(strings = {"stft", "log-mel"})
    void aToneIsALineAtItsFrequency(String name) throws Exception {
        FrontEnd frontEnd = FrontEnds.byName(name);
        int rate = frontEnd.sampleRate();
        SpectrogramPicture picture =
                SpectrogramPicture.of(
                        frontEnd, frontEnd.analyse(Sounds.sine(HERTZ, 0.5, rate / 2, rate)));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));

        assertThat(image.getWidth()).isEqualTo(frontEnd.rows()).isEqualTo(picture.width());
        assertThat(image.getHeight()).isEqualTo(frontEnd.columns()).isEqualTo(picture.height());
        assertThat(frontEnd.frequency(image.getHeight() - 1 - brightest(image)))
                .isBetween(0.8 * HERTZ, 1.25 * HERTZ);
    }

    private static int brightness(BufferedImage image, int y) {
        int rgb = image.getRGB(image.getWidth() / 2, y);
        return (rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff);
    }

    @Test
    void aLargeTensorIsReduced() throws Exception {
        int rate = 16000;
        FrontEnd frontEnd =
                new LogMelFrontEnd(new LogMelSettings(rate, 1500, 300, 50, 7200, 0.9, 30));
        SpectrogramPicture picture =
                SpectrogramPicture.of(
                        frontEnd, frontEnd.analyse(Sounds.sine(HERTZ, 0.5, 15 * rate, rate)));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertThat(image.getWidth())
                .isEqualTo(picture.width())
                .isEqualTo(1500 / 4)
                .isLessThanOrEqualTo(SpectrogramPicture.MAX_WIDTH);
        assertThat(image.getHeight())
                .isEqualTo(picture.height())
                .isEqualTo(300 / 2)
                .isLessThanOrEqualTo(SpectrogramPicture.MAX_HEIGHT);
        assertThat(frontEnd.frequency(2 * (image.getHeight() - 1 - brightest(image))))
                .isBetween(0.8 * HERTZ, 1.25 * HERTZ);
        assertThat(picture.axes()).endsWith(Formats.hertz(frontEnd.frequency(299)));
    }

    private static int brightest(BufferedImage image) {
        int brightest = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            if (brightness(image, y) > brightness(image, brightest)) {
                brightest = y;
            }
        }
        return brightest;
    }
}
