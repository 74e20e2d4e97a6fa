package org.intertwiner.harmonic.kernel.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzTest {
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  private static SampledBasis basis() {
    FiniteGroup<Permutation> c4 = Groups.cyclic(4);
    return KernelSpace.on(Representations.plane(c4))
        .from(Representations.trivial(c4))
        .to(Representations.regular(c4))
        .upToDegree(2)
        .sample(Grid.of(3, 5), GaussianRings.of(0, 1));
  }

  private static Map<String, byte[]> entries(Path file) throws IOException {
    Map<String, byte[]> entries = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        entries.put(e.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private static String header(byte[] npy) {
    assertThat(npy[0]).isEqualTo((byte) 0x93);
    assertThat(new String(npy, 1, 5, StandardCharsets.US_ASCII)).isEqualTo("NUMPY");
    assertThat(npy[6]).isEqualTo((byte) 1);
    int length = ByteBuffer.wrap(npy, 8, 2).order(ByteOrder.LITTLE_ENDIAN).getShort();
    assertThat((length + 10) % 64).isZero();
    String header = new String(npy, 10, length, StandardCharsets.US_ASCII);
    assertThat(header).endsWith("\n");
    return header;
  }

  /** A text of shape (), four bytes a character. */
  private static String text(byte[] npy) {
    String header = header(npy);
    assertThat(header).contains("'descr': '<U").contains("'shape': ()");
    return new String(npy, 10 + header.length(), npy.length - 10 - header.length(), UTF_32LE);
  }

  @Test
  void theArchiveHoldsTheBasis(@TempDir Path folder) throws IOException {
    SampledBasis basis = basis();
    Path file = folder.resolve("basis.npz");
    basis.write(file, false);
    Map<String, byte[]> entries = entries(file);
    assertThat(entries).containsKeys("basis.npy", "degree.npy", "ring.npy", "points.npy");
    assertThat(text(entries.get("group.npy"))).isEqualTo("C4");
    assertThat(text(entries.get("rings.npy"))).contains("σ");
    assertThat(text(entries.get("certificate.npy"))).startsWith("proved");
    byte[] npy = entries.get("basis.npy");
    String header = header(npy);
    assertThat(header)
        .contains("'descr': '<f4'")
        .contains("'fortran_order': False")
        .contains("'shape': (" + basis.size() + ", 4, 1, 3, 5, )");
    float[] expected = basis.toFloatArray();
    ByteBuffer data =
        ByteBuffer.wrap(npy, npy.length - 4 * expected.length, 4 * expected.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (float f : expected) {
      assertThat(data.getFloat()).isEqualTo(f);
    }
    assertThat(header(entries.get("degree.npy"))).contains("<i4").contains("(" + basis.size());
    assertThat(header(entries.get("points.npy"))).contains("<f8").contains("(15, 2, )");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void existingFilesAreKeptUnlessForced(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("basis.npz");
    Files.writeString(file, "precious");
    assertThatThrownBy(() -> basis().write(file, false))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("exists");
    assertThat(file).hasContent("precious");
    basis().write(file, true);
    assertThat(entries(file)).containsKey("basis.npy");
  }

  @Test
  void equalBasesGiveEqualBytes() throws IOException {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    basis().writeNpz(first);
    basis().writeNpz(second);
    assertThat(first.toByteArray()).isEqualTo(second.toByteArray()).hasSizeGreaterThan(200);
  }
}
