package org.intertwiner.nn.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.export.AtomicFile;
import org.intertwiner.harmonic.export.SafetensorsHeader;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;

/**
 * The contents of a safetensors file: named arrays and a text for each of some further names.
 *
 * <p>Types {@code F32}, {@code F64} and {@code I32} are read and written.
 *
 * @param arrays the arrays by name
 * @param metadata texts by name
 */
public record Safetensors(
    SortedMap<String, NamedArray> arrays, SortedMap<String, String> metadata) {

  private static final String METADATA = SafetensorsHeader.METADATA;
  private static final int HEADER_LIMIT = 16 << 20;
  private static final int DEPTH_LIMIT = 8;

  /**
   * Copies both maps.
   *
   * @param arrays the arrays by name
   * @param metadata texts by name
   * @throws InvalidInput if an array is called {@code __metadata__}
   */
  public Safetensors {
    if (arrays.containsKey(METADATA)) {
      throw new InvalidInput("name of an array", METADATA, "any other name", "it is reserved");
    }
    arrays = Collections.unmodifiableSortedMap(new TreeMap<>(arrays));
    metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
  }

  private record Place(String name, DType type, Shape shape, long begin, long end) {}

  /**
   * Writes the file: first beside its place as {@code NAME.part}, forced to the disc, then moved
   * over the old one in one step.
   *
   * @param file where to
   * @throws UncheckedIOException if the file cannot be written; an older file is then untouched
   */
  public void write(Path file) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      // a plain stream: channels close themselves when their thread is interrupted, but a run that
      // is interrupted must still write its last checkpoint
      try (FileOutputStream out = new FileOutputStream(part.toFile())) {
        writeTo(out);
        out.getFD().sync();
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      discard(part);
      throw new UncheckedIOException("cannot write " + file, AtomicFile.named(file, e));
    }
  }

  /**
   * Writes the bytes of the file.
   *
   * @param out where to; neither flushed nor closed
   * @throws IOException if it cannot be written
   */
  public void writeTo(OutputStream out) throws IOException {
    out.write(header());
    for (NamedArray array : arrays.values()) {
      out.write(array.bytes());
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // what failed before is reported
      return;
    }
  }

  private byte[] header() {
    List<SafetensorsHeader.Field> fields = new ArrayList<>();
    arrays.forEach(
        (name, array) ->
            fields.add(
                SafetensorsHeader.Field.of(
                    name, code(array.type()), array.bytes().length, array.shape().toArray())));
    return new SafetensorsHeader(fields, metadata).toBytes();
  }

  /**
   * Reads a file.
   *
   * @param file which
   * @return its contents
   * @throws InvalidInput if it is missing, truncated, too long, overlapping or no safetensors file
   * @throws LimitExceeded if its header is larger than 16 MiB or an array has 2³¹ bytes or more
   */
  public static Safetensors read(Path file) {
    String what = "safetensors file " + file;
    if (!Files.isRegularFile(file)) {
      throw new InvalidInput(what, "no such file", "a readable file", "check the path");
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      long size = Files.size(file);
      JsonNode header = header(in, size, what);
      List<Place> places = places(header, what);
      requireContiguous(places, size, header, what);
      TreeMap<String, NamedArray> arrays = new TreeMap<>();
      for (Place place : places) {
        byte[] bytes = in.readNBytes((int) (place.end - place.begin));
        if (bytes.length < place.end - place.begin) {
          throw damaged(what, "the end of the file inside array " + place.name);
        }
        arrays.put(place.name, NamedArray.adopt(place.type, place.shape, bytes));
      }
      if (in.read() >= 0) {
        throw damaged(what, "bytes after the last array");
      }
      return new Safetensors(arrays, texts(header, what));
    } catch (EOFException e) {
      throw damaged(what, "the end of the file within the header");
    } catch (JsonProcessingException e) {
      throw damaged(what, "a header that is not JSON (" + e.getOriginalMessage() + ")");
    } catch (IOException e) {
      throw new InvalidInput(what, e.toString(), "a readable file", "check the permissions");
    }
  }

  private static JsonNode header(DataInputStream in, long size, String what) throws IOException {
    long length = Long.reverseBytes(in.readLong());
    if (length < 2 || length > size - 8) {
      throw damaged(what, "a header of " + Long.toUnsignedString(length) + " bytes");
    }
    if (length > HEADER_LIMIT) {
      throw new LimitExceeded(
          what, "a header of " + length + " bytes", "at most " + HEADER_LIMIT, "");
    }
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(DEPTH_LIMIT).build())
            .build();
    ObjectMapper mapper = new ObjectMapper(factory);
    mapper.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    byte[] json = in.readNBytes((int) length);
    JsonNode root = mapper.readTree(new String(json, StandardCharsets.UTF_8));
    if (root == null || !root.isObject()) {
      throw damaged(what, "a header that is no JSON object");
    }
    return root;
  }

  private static List<Place> places(JsonNode header, String what) {
    List<Place> places = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : header.properties()) {
      if (!entry.getKey().equals(METADATA)) {
        places.add(place(entry.getKey(), entry.getValue(), what));
      }
    }
    places.sort(Comparator.comparingLong(Place::begin).thenComparingLong(Place::end));
    return places;
  }

  private static Place place(String name, JsonNode node, String what) {
    JsonNode shape = node.path("shape");
    JsonNode offsets = node.path("data_offsets");
    boolean formed =
        shape.isArray()
            && offsets.isArray()
            && offsets.size() == 2
            && offsets.get(0).canConvertToLong()
            && offsets.get(1).canConvertToLong();
    if (!formed) {
      throw damaged(what, "array " + name + " without shape and data_offsets");
    }
    DType type = type(node.path("dtype").asText(), name, what);
    int[] extents = new int[shape.size()];
    long entries = 1;
    for (int i = 0; i < extents.length; i++) {
      extents[i] = shape.get(i).canConvertToInt() ? shape.get(i).intValue() : -1;
      if (extents[i] < 0) {
        throw damaged(what, "array " + name + " of shape " + shape);
      }
      entries = Math.min(entries * extents[i], Integer.MAX_VALUE);
    }
    long begin = offsets.get(0).longValue();
    long end = offsets.get(1).longValue();
    if (entries * type.bytes() > Integer.MAX_VALUE - 16) {
      throw new LimitExceeded(what, "array " + name + " of shape " + shape, "less than 2 GiB", "");
    }
    if (begin < 0 || end - begin != entries * type.bytes()) {
      throw damaged(what, "array " + name + " of shape " + shape + " in bytes " + offsets);
    }
    return new Place(name, type, Shape.of(extents), begin, end);
  }

  private static void requireContiguous(
      List<Place> places, long size, JsonNode header, String what) {
    long at = 0;
    for (Place place : places) {
      if (place.begin != at) {
        throw damaged(
            what, "array " + place.name + " at byte " + place.begin + " instead of " + at);
      }
      at = place.end;
    }
    if (at > size) {
      throw damaged(what, size + " bytes where " + header.size() + " entries need at least " + at);
    }
  }

  private static SortedMap<String, String> texts(JsonNode header, String what) {
    TreeMap<String, String> texts = new TreeMap<>();
    JsonNode node = header.path(METADATA);
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!entry.getValue().isTextual()) {
        throw damaged(what, "metadata " + entry.getKey() + " that is no text");
      }
      texts.put(entry.getKey(), entry.getValue().textValue());
    }
    return texts;
  }

  private static String code(DType type) {
    return switch (type) {
      case FLOAT32 -> "F32";
      case FLOAT64 -> "F64";
      case INT32 -> "I32";
      case FLOAT16, BFLOAT16 ->
          throw new InvalidInput(
              "safetensors", "an array of " + type, "FLOAT32, FLOAT64 or INT32", "convert it");
    };
  }

  private static DType type(String code, String name, String what) {
    return switch (code) {
      case "F32" -> DType.FLOAT32;
      case "F64" -> DType.FLOAT64;
      case "I32" -> DType.INT32;
      default ->
          throw new InvalidInput(
              what, "array " + name + " of type '" + code + "'", "F32, F64 or I32", "convert it");
    };
  }

  private static InvalidInput damaged(String what, String got) {
    return new InvalidInput(
        what, got, "a complete safetensors file", "the file is damaged or of another format");
  }
}
