package org.intertwiner.harmonic.kernel.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.intertwiner.algebra.InvalidInput;

/**
 * Writes a sampled basis as a NumPy archive ({@code .npz}: a zip of {@code .npy} arrays, format
 * 1.0), element by element, so that the dense array is never held in memory.
 *
 * <p>The same basis gives the same bytes. The file appears under its name only when it is complete.
 */
final class NpzWriter {
  private static final int HEADER_ALIGNMENT = 64;
  private static final int MAGIC_LENGTH = 10;

  private final ZipOutputStream zip;

  private NpzWriter(OutputStream out) {
    this.zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
    zip.setLevel(Deflater.BEST_SPEED);
  }

  static void write(SampledBasis basis, Path file, boolean overwrite) throws IOException {
    if (Files.exists(file) && !overwrite) {
      throw new InvalidInput(
          "output file",
          file + " exists",
          "a name that is free",
          "choose another name or allow it to be replaced");
    }
    Path folder = file.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(folder, "." + file.getFileName(), ".part");
    try {
      try (OutputStream out = Files.newOutputStream(temporary)) {
        write(basis, out);
      }
      move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  static void write(SampledBasis basis, OutputStream out) throws IOException {
    NpzWriter writer = new NpzWriter(out);
    writer.writeAll(basis);
    writer.zip.finish();
    writer.zip.flush();
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void writeAll(SampledBasis basis) throws IOException {
    int[] shape = basis.points().shape();
    int[] full = new int[3 + shape.length];
    full[0] = basis.size();
    full[1] = basis.outputs();
    full[2] = basis.inputs();
    System.arraycopy(shape, 0, full, 3, shape.length);
    begin("basis", "<f4", full);
    for (int e = 0; e < basis.size(); e++) {
      writeFloats(basis.toArray(e));
    }
    zip.closeEntry();
    int[] degrees = new int[basis.size()];
    int[] rings = new int[basis.size()];
    for (SampledBlock block : basis.blocks()) {
      for (int e = 0; e < block.template().size(); e++) {
        degrees[block.firstElement() + e] = block.template().degree(e);
        rings[block.firstElement() + e] = block.template().ring(e);
      }
    }
    writeInts("degree", degrees);
    writeInts("ring", rings);
    writePoints(basis.points());
  }

  private void writeInts(String name, int... values) throws IOException {
    begin(name, "<i4", values.length);
    ByteBuffer buffer = littleEndian(4 * values.length);
    buffer.asIntBuffer().put(values);
    write(buffer);
    zip.closeEntry();
  }

  private void writePoints(SamplePoints points) throws IOException {
    begin("points", "<f8", points.count(), points.dimension());
    ByteBuffer buffer = littleEndian(8 * points.count() * points.dimension());
    for (int x = 0; x < points.count(); x++) {
      for (double c : points.at(x)) {
        buffer.putDouble(c);
      }
    }
    write(buffer);
    zip.closeEntry();
  }

  private void writeFloats(double... values) throws IOException {
    ByteBuffer buffer = littleEndian(4 * values.length);
    for (double v : values) {
      buffer.putFloat((float) v);
    }
    write(buffer);
  }

  private void begin(String name, String type, int... shape) throws IOException {
    ZipEntry entry = new ZipEntry(name + ".npy");
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    StringBuilder tuple = new StringBuilder("(");
    for (int s : shape) {
      tuple.append(s).append(", ");
    }
    String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + tuple + "), }";
    int length = text.length() + 1;
    int padding = Math.floorMod(-(MAGIC_LENGTH + length), HEADER_ALIGNMENT);
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
