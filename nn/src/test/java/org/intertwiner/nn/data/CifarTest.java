package org.intertwiner.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.engine.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarTest {
  @TempDir Path folder;

  /** Records whose pixel i of picture n is (7n + i) mod 256. */
  private static byte[] ten(int... marks) {
    return records(1, marks);
  }

  private static byte[] records(int each, int... marks) {
    int length = each + 3072;
    byte[] bytes = new byte[marks.length / each * length];
    for (int n = 0; n < marks.length / each; n++) {
      for (int m = 0; m < each; m++) {
        bytes[n * length + m] = (byte) marks[n * each + m];
      }
      for (int i = 0; i < 3072; i++) {
        bytes[n * length + each + i] = (byte) (7 * n + i);
      }
    }
    return bytes;
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  @Test
  void readsTenClassesFromSeveralFiles() throws IOException {
    LabelledArrays set =
        Cifar.read(Cifar.Kind.TEN, List.of(file("a.bin", ten(3, 9)), file("b.bin", ten(0))));
    assertThat(set.toString()).isEqualTo("3 fields [3, 32, 32] in 10 classes");
    assertThat(set.labels()).containsExactly(3, 9, 0);
    assertThat(set.shape()).isEqualTo(Shape.of(3, 32, 32));
    float[] second = set.field(1);
    assertThat(second[0]).isEqualTo(7 / 255f);
    assertThat(second[1024]).isEqualTo(7 / 255f);
    assertThat(second[3071]).isEqualTo(((7 + 3071) % 256) / 255f);
    assertThat(set.field(2)).isEqualTo(set.field(0));
  }

  @Test
  void readsCoarseAndFineClassesGzippedToo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
      gz.write(records(2, 19, 99, 4, 50));
    }
    Path file = file("train.bin", out.toByteArray());
    LabelledArrays coarse = Cifar.read(Cifar.Kind.HUNDRED_COARSE, List.of(file));
    LabelledArrays fine = Cifar.read(Cifar.Kind.HUNDRED_FINE, List.of(file));
    assertThat(coarse.labels()).containsExactly(19, 4);
    assertThat(coarse.classes()).isEqualTo(20);
    assertThat(fine.labels()).containsExactly(99, 50);
    assertThat(fine.field(1)).isEqualTo(coarse.field(1));
  }

  @Test
  void truncatedAndForeignFilesAreRefused() throws IOException {
    byte[] good = ten(1, 2);
    Path cut = file("cut", Arrays.copyOf(good, good.length - 5));
    assertThatThrownBy(() -> Cifar.read(Cifar.Kind.TEN, List.of(cut)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("after 1 pictures")
        .hasMessageContaining("truncated");
    Path other = file("other", ten(17));
    assertThatThrownBy(() -> Cifar.read(Cifar.Kind.TEN, List.of(other)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("class 17 in picture 0");
    Path fine = file("fine", records(2, 19, 100));
    assertThatThrownBy(() -> Cifar.read(Cifar.Kind.HUNDRED_COARSE, List.of(fine)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("class 100");
    Path empty = file("empty", new byte[0]);
    assertThatThrownBy(() -> Cifar.read(Cifar.Kind.TEN, List.of(empty)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> Cifar.read(Cifar.Kind.TEN, List.of()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Cifar.read(Cifar.Kind.TEN, List.of(folder.resolve("none"))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no such file");
    Path zipped = file("zipped", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
    assertThatThrownBy(() -> Cifar.read(Cifar.Kind.TEN, List.of(zipped)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("damaged or truncated");
  }

  @Test
  void moreThanTheLimitIsRefused() throws IOException {
    Path file = file("a.bin", ten(1, 2, 3));
    assertThat(Cifar.read(Cifar.Kind.TEN, List.of(file), 3).count()).isEqualTo(3);
    assertThatThrownBy(() -> Cifar.read(Cifar.Kind.TEN, List.of(file), 2))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("at most 2");
  }
}
