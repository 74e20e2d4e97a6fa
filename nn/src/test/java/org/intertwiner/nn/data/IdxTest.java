package org.intertwiner.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {
  @TempDir Path folder;

  private static final byte[] LABELS = {0, 0, 8, 1, 0, 0, 0, 2, 7, 1};
  private static final byte[] IMAGES = {
    0,
    0,
    8,
    3,
    0,
    0,
    0,
    2,
    0,
    0,
    0,
    2,
    0,
    0,
    0,
    3,
    0,
    51,
    102,
    (byte) 153,
    (byte) 204,
    (byte) 255,
    1,
    2,
    3,
    4,
    5,
    6
  };

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
      gz.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void readsImagesAndLabelsWrittenByHand() throws IOException {
    LabelledImages set = Idx.read(file("i", IMAGES), file("l", LABELS), 10);
    assertThat(set.toString()).isEqualTo("2 pictures 2×3 in 10 classes");
    assertThat(set.label(0)).isEqualTo(7);
    assertThat(set.label(1)).isEqualTo(1);
    assertThat(set.image(0)).containsExactly(0f, 0.2f, 0.4f, 0.6f, 0.8f, 1f);
    assertThat(set.pixel(1, 1, 2)).isEqualTo(6 / 255f);
  }

  @Test
  void recognisesGzipByItsContent() throws IOException {
    LabelledImages plain = Idx.read(file("i", IMAGES), file("l", LABELS), 10);
    LabelledImages zipped = Idx.read(file("i.bin", gzip(IMAGES)), file("l.idx", gzip(LABELS)), 10);
    assertThat(zipped.image(1)).isEqualTo(plain.image(1));
  }

  @Test
  void writesWhatItReads() {
    LabelledImages drawn = GeneratedDigits.DEFAULT.draw(20, new SplittableRandom(1));
    Path images = folder.resolve("images.gz");
    Path labels = folder.resolve("labels");
    Idx.write(drawn, images, labels);
    LabelledImages back = Idx.read(images, labels, 10);
    assertThat(back.labels()).isEqualTo(drawn.labels());
    for (int n = 0; n < 20; n++) {
      float[] a = drawn.image(n);
      float[] b = back.image(n);
      for (int i = 0; i < a.length; i++) {
        assertThat(b[i]).isCloseTo(a[i], org.assertj.core.data.Offset.offset(0.5f / 255 + 1e-6f));
      }
    }
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("images.gz", "labels");
  }

  @Test
  void refusesEveryTruncation() throws IOException {
    Path labels = file("l", LABELS);
    for (int length = 0; length < IMAGES.length; length++) {
      Path cut = file("cut", Arrays.copyOf(IMAGES, length));
      assertThatThrownBy(() -> Idx.read(cut, labels, 10))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("truncated");
    }
    byte[] zipped = gzip(IMAGES);
    Path cut = file("cut.gz", Arrays.copyOf(zipped, zipped.length - 9));
    assertThatThrownBy(() -> Idx.read(cut, labels, 10))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("truncated");
  }

  @Test
  void refusesTrailingBytes() throws IOException {
    Path longer = file("i", Arrays.copyOf(IMAGES, IMAGES.length + 1));
    assertThatThrownBy(() -> Idx.read(longer, file("l", LABELS), 10))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("more than the 12 bytes");
  }

  @Test
  void saysWhenImagesAndLabelsAreSwapped() throws IOException {
    Path images = file("i", IMAGES);
    Path labels = file("l", LABELS);
    assertThatThrownBy(() -> Idx.read(labels, images, 10))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("magic number 2049")
        .hasMessageContaining("swapped");
    assertThatThrownBy(
            () ->
                Idx.read(
                    file("x", "{\"a\": 1}".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    labels,
                    10))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("expected magic number 2051");
  }

  @Test
  void refusesCountsThatDoNotMatch() throws IOException {
    Path three = file("l", new byte[] {0, 0, 8, 1, 0, 0, 0, 3, 7, 1, 2});
    assertThatThrownBy(() -> Idx.read(file("i", IMAGES), three, 10))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("got 3 labels")
        .hasMessageContaining("expected 2 labels");
  }

  @Test
  void refusesLabelsOutsideTheClasses() throws IOException {
    assertThatThrownBy(() -> Idx.read(file("i", IMAGES), file("l", LABELS), 5))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("label of picture 0")
        .hasMessageContaining("0 … 4");
  }

  @Test
  void believesNoHeaderBeyondTheLimits() throws IOException {
    byte[] huge = IMAGES.clone();
    huge[4] = 0x7f;
    Path labels = file("l", LABELS);
    assertThatThrownBy(() -> Idx.read(file("i", huge), labels, 10))
        .isInstanceOf(LimitExceeded.class);
    byte[] negative = IMAGES.clone();
    negative[4] = (byte) 0xff;
    assertThatThrownBy(() -> Idx.read(file("i", negative), labels, 10))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Idx.read(file("i", IMAGES), labels, 10, new Idx.Limits(100, 100, 11)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("12 bytes");
  }

  @Test
  void refusesAMissingFile() {
    assertThatThrownBy(() -> Idx.read(folder.resolve("no"), folder.resolve("no"), 10))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void readsTheTenThousandTestDigits() {
    String data = System.getenv("INTERTWINER_DATA");
    Assumptions.assumeTrue(data != null, "INTERTWINER_DATA is not set");
    Path images = Path.of(data, "t10k-images-idx3-ubyte.gz");
    Assumptions.assumeTrue(Files.exists(images), "the digits are not there");
    LabelledImages set = Idx.read(images, Path.of(data, "t10k-labels-idx1-ubyte.gz"), 10);
    assertThat(set.count()).isEqualTo(10_000);
    int[] counts = new int[10];
    for (int label : set.labels()) {
      counts[label]++;
    }
    assertThat(counts).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
  }
}
