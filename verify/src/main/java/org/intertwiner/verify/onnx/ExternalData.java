package org.intertwiner.verify.onnx;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.onnx.wire.Slice;
import org.intertwiner.verify.onnx.wire.WireReader;
import org.intertwiner.verify.onnx.wire.WireWriter;

/**
 * Brings data kept in files beside a model into the model, so that nobody else opens a file that a
 * model names.
 */
final class ExternalData {
  /** The messages on the way from a model to a tensor. */
  private enum Message {
    MODEL,
    GRAPH,
    FUNCTION,
    NODE,
    ATTRIBUTE,
    SPARSE,
    TENSOR;

    /** What a field holds; null where no tensor is in it. */
    private @org.jspecify.annotations.Nullable Message at(int field) {
      return switch (this) {
        case MODEL -> field == 7 ? GRAPH : field == 25 ? FUNCTION : null;
        case GRAPH -> field == 1 ? NODE : field == 5 ? TENSOR : field == 15 ? SPARSE : null;
        case FUNCTION -> field == 7 ? NODE : field == 11 ? ATTRIBUTE : null;
        case NODE -> field == 5 ? ATTRIBUTE : null;
        case ATTRIBUTE ->
            switch (field) {
              case 5, 10 -> TENSOR;
              case 6, 11 -> GRAPH;
              case 22, 23 -> SPARSE;
              default -> null;
            };
        case SPARSE -> field == 1 || field == 2 ? TENSOR : null;
        case TENSOR -> null;
      };
    }
  }

  private final Path folder;
  private final Path allowed;
  private final OnnxLimits limits;
  private long total;

  private ExternalData(Path folder, Path allowed, OnnxLimits limits) {
    this.folder = folder;
    this.allowed = allowed;
    this.limits = limits;
  }

  /** The model with the data inside; as it is if such data are not allowed. */
  static byte[] inline(byte[] model, Optional<Path> folder, OnnxLimits limits) {
    if (folder.isEmpty() || limits.externalData().isEmpty()) {
      return model;
    }
    try {
      ExternalData data =
          new ExternalData(
              folder.get().toRealPath(), limits.externalData().get().toRealPath(), limits);
      data.total = model.length;
      return data.rewrite(Slice.of(model), Message.MODEL, limits.maxDepth());
    } catch (IOException e) {
      throw new InvalidInput("data outside the model", e.toString(), "readable files", "");
    }
  }

  private byte[] rewrite(Slice message, Message kind, int depth) throws IOException {
    if (kind == Message.TENSOR) {
      return tensor(message, depth);
    }
    WireReader r = WireReader.of(message, "model", depth);
    WireWriter out = new WireWriter();
    while (r.next()) {
      Message inner = kind.at(r.field());
      if (inner == null) {
        out.copy(r);
      } else {
        int field = r.field();
        out.bytes(field, rewrite(r.bytes(), inner, r.depthLeft()));
      }
    }
    return out.toBytes();
  }

  private byte[] tensor(Slice message, int depth) throws IOException {
    Map<String, String> entries = new HashMap<>();
    boolean outside = false;
    WireReader r = WireReader.of(message, "tensor", depth);
    WireWriter out = new WireWriter();
    while (r.next()) {
      switch (r.field()) {
        case 13 -> entry(r.message("entry"), entries);
        case 14 -> outside = r.once().varint() != 0;
        case 9 -> {
          r.once();
          out.copy(r);
        }
        default -> out.copy(r);
      }
    }
    return outside ? out.bytes(9, read(entries)).toBytes() : message.toBytes();
  }

  private void entry(WireReader r, Map<String, String> entries) {
    String key = "";
    String value = "";
    while (r.next()) {
      switch (r.field()) {
        case 1 -> key = r.once().text(limits.maxName());
        case 2 -> value = r.once().text(limits.maxName());
        default -> r.skip();
      }
    }
    if (entries.put(key, value) != null) {
      throw new InvalidInput("data outside the model", "'" + key + "' twice", "it once", "");
    }
  }

  private byte[] read(Map<String, String> entries) throws IOException {
    Path file = locate(entries.getOrDefault("location", ""));
    long size = Files.size(file);
    long offset = number(entries, "offset", 0);
    long length = number(entries, "length", size - offset);
    if (offset > size || length < 0 || length > size - offset) {
      throw new InvalidInput(
          "data outside the model",
          length + " bytes from " + offset + " in '" + file.getFileName() + "'",
          "a part of its " + size,
          "");
    }
    total += length;
    if (total > limits.maxBytes()) {
      throw ModelReader.tooLarge(total, limits);
    }
    byte[] bytes = new byte[(int) length];
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(offset);
      in.readFully(bytes);
    }
    return bytes;
  }

  private static long number(Map<String, String> entries, String key, long otherwise) {
    String text = entries.get(key);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw new InvalidInput(key + " of data outside the model", text, "a whole number", "");
    }
    return Long.parseLong(text);
  }

  /** The file of a name, which must lie below both folders without any link on the way. */
  private Path locate(String location) throws IOException {
    Path relative;
    try {
      relative = Path.of(location);
    } catch (InvalidPathException e) {
      throw refused(location, "a name of a file");
    }
    boolean plain = !location.isEmpty() && !relative.isAbsolute() && location.indexOf('\\') < 0;
    Path file = folder;
    for (Path name : relative) {
      plain &= !name.toString().equals("..") && !name.toString().contains(":");
      file = file.resolve(name);
      if (!plain || Files.isSymbolicLink(file)) {
        throw refused(location, "a name inside the folder of the model, with no link on the way");
      }
    }
    if (!plain || !Files.isRegularFile(file)) {
      throw refused(location, "a file inside the folder of the model");
    }
    Path real = file.toRealPath();
    if (!real.startsWith(folder) || !real.startsWith(allowed)) {
      throw refused(location, "a file inside the folder that OnnxLimits.externalData allows");
    }
    return real;
  }

  private static InvalidInput refused(String location, String expected) {
    return new InvalidInput(
        "data outside the model", "'" + location.replaceAll("\\p{Cntrl}", "?") + "'", expected, "");
  }
}
