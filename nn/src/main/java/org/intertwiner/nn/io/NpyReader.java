package org.intertwiner.nn.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;

/** Reads one array in NumPy's format. */
final class NpyReader {
  private static final int MAX_HEADER = 1 << 16;
  private static final int MAX_RANK = 32;
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final Pattern DESCRIPTION =
      Pattern.compile("'descr'\\s*:\\s*'([<>|=]?)([fiubU])(\\d{1,9})'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, L]*)\\)");

  private final InputStream in;
  private final String what;
  private final boolean big;
  private final char kind;
  private final int width;
  private final boolean columnMajor;
  private final Shape shape;

  private NpyReader(
      InputStream in,
      String what,
      boolean big,
      char kind,
      int width,
      boolean columnMajor,
      Shape shape) {
    this.in = in;
    this.what = what;
    this.big = big;
    this.kind = kind;
    this.width = width;
    this.columnMajor = columnMajor;
    this.shape = shape;
  }

  static NpyReader open(InputStream in, String what) throws IOException {
    byte[] start = in.readNBytes(8);
    boolean known = start.length == 8 && Arrays.equals(Arrays.copyOf(start, 6), MAGIC);
    if (!known || start[6] < 1 || start[6] > 3) {
      throw damaged(what, "no array in versions 1 to 3 of the format");
    }
    int bytes = start[6] == 1 ? 2 : 4;
    byte[] length = in.readNBytes(bytes);
    long size = 0;
    for (int i = length.length - 1; i >= 0; i--) {
      size = (size << 8) | (length[i] & 0xFF);
    }
    if (length.length < bytes || size > MAX_HEADER) {
      throw damaged(what, "a header of " + size + " bytes");
    }
    byte[] text = in.readNBytes((int) size);
    return parse(in, what, new String(text, StandardCharsets.ISO_8859_1));
  }

  private static NpyReader parse(InputStream in, String what, String header) {
    Matcher description = DESCRIPTION.matcher(header);
    Matcher order = ORDER.matcher(header);
    Matcher extents = SHAPE.matcher(header);
    if (!description.find() || !order.find() || !extents.find()) {
      throw new InvalidInput(
          what,
          "header " + header.strip(),
          "an array of numbers or a text",
          "arrays of objects and records cannot be read");
    }
    char kind = description.group(2).charAt(0);
    int width = Integer.parseInt(description.group(3));
    long bytes = kind == 'U' ? 4L * width : width;
    boolean fits =
        kind == 'f' ? width == 4 || width == 8 : kind == 'U' || (width <= 8 && width >= 1);
    if (!fits) {
      throw new InvalidInput(
          what, "numbers of type " + kind + width, "f4, f8, i1 to i8, u1 to u8, b1 or a text", "");
    }
    Shape shape = shape(extents.group(1), bytes, what);
    boolean big = description.group(1).equals(">");
    return new NpyReader(in, what, big, kind, width, order.group(1).equals("True"), shape);
  }

  private static Shape shape(String text, long width, String what) {
    List<Integer> extents = new ArrayList<>();
    long bytes = width;
    for (String part : text.split(",", -1)) {
      String digits = part.strip().replace("L", "");
      if (!digits.isEmpty()) {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
          throw damaged(what, "shape (" + text + ")");
        }
        long extent = digits.length() > 10 ? Integer.MAX_VALUE : Long.parseLong(digits);
        bytes = Math.min(bytes * Math.max(extent, 1), Long.MAX_VALUE >> 32);
        extents.add((int) Math.min(extent, Integer.MAX_VALUE));
      }
    }
    if (bytes > Integer.MAX_VALUE - 16 || extents.size() > MAX_RANK) {
      throw new LimitExceeded(what, "shape (" + text + ")", "less than 2 GiB, 32 axes", "");
    }
    return Shape.of(extents.stream().mapToInt(Integer::intValue).toArray());
  }

  boolean isText() {
    return kind == 'U';
  }

  long bytes() {
    return (long) shape.size() * (isText() ? 4L * width : width);
  }

  private ByteBuffer content() throws IOException {
    byte[] bytes = in.readNBytes((int) bytes());
    if (bytes.length < bytes()) {
      throw damaged(
          what, "the end of the file after " + bytes.length + " of " + bytes() + " bytes");
    }
    return ByteBuffer.wrap(bytes).order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
  }

  String text() throws IOException {
    if (shape.size() != 1) {
      throw new InvalidInput(what, "texts of shape " + shape, "a single text", "");
    }
    ByteBuffer content = content();
    StringBuilder text = new StringBuilder();
    while (content.hasRemaining()) {
      int point = content.getInt();
      if (!Character.isValidCodePoint(point)) {
        throw damaged(what, "a character " + point);
      }
      if (point != 0) {
        text.appendCodePoint(point);
      }
    }
    return text.toString();
  }

  NamedArray array() throws IOException {
    if (isText()) {
      throw new InvalidInput(what, "a text", "numbers", "");
    }
    ByteBuffer content = content();
    int[] places = columnMajor ? rowMajorPlaces() : new int[0];
    DType type = kind != 'f' ? DType.INT32 : width == 4 ? DType.FLOAT32 : DType.FLOAT64;
    byte[] bytes = new byte[shape.size() * type.bytes()];
    ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < shape.size(); i++) {
      int at = places.length == 0 ? i : places[i];
      switch (type) {
        case FLOAT32 -> out.putInt(content.getInt(4 * at));
        case FLOAT64 -> out.putLong(content.getLong(8 * at));
        default -> out.putInt(whole(content, at));
      }
    }
    return NamedArray.adopt(type, shape, bytes);
  }

  private int whole(ByteBuffer content, int at) {
    long value = 0;
    for (int k = 0; k < width; k++) {
      int place = big ? at * width + k : at * width + width - 1 - k;
      value = (value << 8) | (content.get(place) & 0xFF);
    }
    int unused = 64 - 8 * width;
    long signed = kind == 'i' ? value << unused >> unused : value;
    if (signed < Integer.MIN_VALUE || signed > Integer.MAX_VALUE || (kind == 'u' && signed < 0)) {
      throw new InvalidInput(
          what, "the number " + Long.toString(signed), "numbers that fit into 32 bits", "");
    }
    return (int) signed;
  }

  /** For each place in row-major order the place in the file. */
  private int[] rowMajorPlaces() {
    int rank = shape.rank();
    int[] places = new int[shape.size()];
    int[] index = new int[rank];
    for (int i = 0; i < places.length; i++) {
      int place = 0;
      for (int axis = rank - 1; axis >= 0; axis--) {
        place = place * shape.at(axis) + index[axis];
      }
      places[i] = place;
      for (int axis = rank - 1; axis >= 0 && ++index[axis] == shape.at(axis); axis--) {
        index[axis] = 0;
      }
    }
    return places;
  }

  private static InvalidInput damaged(String what, String got) {
    return new InvalidInput(
        what, got, "a complete NumPy array", "the file is damaged or of another format");
  }
}
