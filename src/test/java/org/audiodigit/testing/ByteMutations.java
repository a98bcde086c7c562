package org.audiodigit.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random mutations of bytes, as caused by programs, disks or attackers. */
public final class ByteMutations {

    private static final long[] NUMBERS = {
        0,
        1,
        2,
        3,
        7,
        8,
        16,
        17,
        28,
        40,
        127,
        128,
        255,
        256,
        4095,
        4096,
        65_535,
        65_536,
        Integer.MAX_VALUE,
        0x8000_0000L,
        0xFFFF_FFF8L,
        0xFFFF_FFFFL,
        1L << 32,
        Long.MAX_VALUE,
        -1
    };
    private static final int MAX_LENGTH = 1 << 16;

    private final RandomGenerator random;

    public ByteMutations(RandomGenerator random) {
        this.random = random;
    }

    /** Applies one to four mutations to one of the inputs. */
    public byte[] of(List<byte[]> inputs) {
        byte[] bytes = pick(inputs).clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = once(bytes, inputs);
        }
        return bytes.length > MAX_LENGTH ? Arrays.copyOf(bytes, MAX_LENGTH) : bytes;
    }

    private byte[] pick(List<byte[]> inputs) {
        return inputs.get(random.nextInt(inputs.size()));
    }

    private byte[] once(byte[] bytes, List<byte[]> inputs) {
        int at = random.nextInt(bytes.length + 1);
        int end = at + random.nextInt(Math.min(64, bytes.length - at) + 1);
        switch (random.nextInt(8)) {
            case 0:
                return Arrays.copyOf(bytes, at);
            case 1:
                return join(bytes, at, new byte[0], end);
            case 2:
                return join(bytes, end, Arrays.copyOfRange(bytes, at, end), end);
            case 3:
                byte[] other = pick(inputs);
                int from = random.nextInt(other.length + 1);
                int to = Math.min(other.length, from + random.nextInt(64));
                return join(bytes, at, Arrays.copyOfRange(other, from, to), at);
            case 4:
                byte[] noise = new byte[end - at];
                random.nextBytes(noise);
                return join(bytes, at, noise, end);
            case 5:
                if (at < bytes.length) {
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                }
                return bytes;
            default:
                return number(bytes, at);
        }
    }

    /** Mostly even positions, where headers have their numbers. */
    private byte[] number(byte[] bytes, int anywhere) {
        int width = 1 << random.nextInt(4);
        int at = random.nextInt(4) == 0 ? anywhere : anywhere & ~1;
        if (at + width <= bytes.length) {
            boolean little = random.nextBoolean();
            long number = NUMBERS[random.nextInt(NUMBERS.length)];
            ByteBuffer eight = ByteBuffer.allocate(8);
            eight.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN).putLong(number);
            System.arraycopy(eight.array(), little ? 0 : 8 - width, bytes, at, width);
        }
        return bytes;
    }

    /** Concatenates the bytes before {@code head}, {@code middle}, and those from {@code tail}. */
    private static byte[] join(byte[] bytes, int head, byte[] middle, int tail) {
        return ByteBuffer.allocate(head + middle.length + bytes.length - tail)
                .put(bytes, 0, head)
                .put(middle)
                .put(bytes, tail, bytes.length - tail)
                .array();
    }
}
