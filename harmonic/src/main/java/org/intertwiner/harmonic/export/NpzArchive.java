package org.intertwiner.harmonic.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes NumPy archives ({@code .npz}): a zip of {@code .npy} arrays in format 1.0; a text is an
 * array of shape () and type {@code <U}.
 *
 * <p>The same arrays give the same bytes: entries carry no dates. <i>Source:</i> the NumPy
 * documentation, numpy.lib.format.
 */
final class NpzArchive {
  private static final int HEADER_ALIGNMENT = 64;
  private static final int MAGIC_LENGTH = 10;

  private final ZipOutputStream zip;

  private NpzArchive(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_SPEED);
  }

  static void write(List<NamedArray> arrays, Map<String, String> texts, OutputStream out)
      throws IOException {
    NpzArchive archive = new NpzArchive(out);
    for (NamedArray array : arrays) {
      StringBuilder tuple = new StringBuilder();
      for (int s : array.shape()) {
        tuple.append(s).append(", ");
      }
      archive.begin(array.name(), array.type().numpy(), tuple.toString());
      ValueStream.write(array, archive.zip);
      archive.zip.closeEntry();
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      archive.text(text.getKey(), text.getValue());
    }
    archive.zip.finish();
    archive.zip.flush();
  }

  private void text(String name, String text) throws IOException {
    int[] points = text.codePoints().toArray();
    begin(name, "<U" + points.length, "");
    ByteBuffer buffer = littleEndian(4 * points.length);
    buffer.asIntBuffer().put(points);
    write(buffer);
    zip.closeEntry();
  }

  private void begin(String name, String type, String tuple) throws IOException {
    ZipEntry entry = new ZipEntry(name + ".npy");
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + tuple + "), }";
    int padding = Math.floorMod(-(MAGIC_LENGTH + text.length() + 1), HEADER_ALIGNMENT);
    String header = text + " ".repeat(padding) + "\n";
    ByteBuffer magic = littleEndian(MAGIC_LENGTH);
    magic.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
    magic.put((byte) 1).put((byte) 0).putShort((short) header.length());
    write(magic);
    zip.write(header.getBytes(StandardCharsets.US_ASCII));
  }

  private void write(ByteBuffer buffer) throws IOException {
    zip.write(buffer.array(), buffer.arrayOffset(), buffer.capacity());
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
