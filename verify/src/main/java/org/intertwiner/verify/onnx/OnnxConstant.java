package org.intertwiner.verify.onnx;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.onnx.wire.Slice;
import org.intertwiner.verify.onnx.wire.WireReader;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;

/**
 * An array in the file of a model: a weight, or the value of a setting. Its numbers stay in the
 * file's bytes until they are asked for.
 */
public final class OnnxConstant {
  private final String name;
  private final DataKind kind;
  private final List<Integer> shape;
  private final Slice message;
  private final boolean sparse;

  OnnxConstant(String name, DataKind kind, List<Integer> shape, Slice message, boolean sparse) {
    this.name = name;
    this.kind = kind;
    this.shape = List.copyOf(shape);
    this.message = message;
    this.sparse = sparse;
  }

  /**
   * Its name.
   *
   * @return the name, possibly empty in a setting
   */
  public String name() {
    return name;
  }

  /**
   * The format of the numbers, as the file names it.
   *
   * @return in lower case, for example {@code float16} or {@code string}
   */
  public String kind() {
    return kind.title();
  }

  /**
   * The format of the numbers.
   *
   * @return empty if they cannot be read: strings, complex numbers, unsigned numbers of more than a
   *     byte, numbers of fewer than 8 bits and sparse arrays
   */
  public Optional<ElementType> type() {
    return sparse ? Optional.empty() : kind.type();
  }

  /**
   * The length of every axis.
   *
   * @return empty for a single number
   */
  public List<Integer> shape() {
    return shape;
  }

  /**
   * The numbers, read now. 64-bit integers are exact up to 2⁵³.
   *
   * @return a fresh array
   * @throws InvalidInput if {@link #type()} is empty
   */
  public NumericArray values() {
    ElementType type =
        type()
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "constant '" + name + "'",
                        (sparse ? "sparse " : "") + kind(),
                        "numbers that can be read",
                        ""));
    int size = shape.stream().mapToInt(i -> i).reduce(1, Math::multiplyExact);
    double[] out = new double[size];
    WireReader r = WireReader.of(message, "tensor", 2);
    int[] at = {0};
    while (r.next()) {
      if (r.field() == 9) {
        unpack(kind, r.bytes().toBuffer(), out);
        break;
      } else if (r.field() != kind.field()) {
        r.skip();
      } else if (kind == DataKind.FLOAT) {
        r.floats(v -> out[at[0]++] = v);
      } else if (kind == DataKind.DOUBLE) {
        r.doubles(v -> out[at[0]++] = v);
      } else {
        r.varints(v -> out[at[0]++] = number(kind, v));
      }
    }
    return NumericArray.of(type, shape, out);
  }

  /** Reads numbers that stand one after the other, least significant byte first. */
  static void unpack(DataKind kind, ByteBuffer raw, double[] out) {
    if (kind == DataKind.FLOAT) {
      var floats = raw.asFloatBuffer();
      for (int i = 0; i < out.length; i++) {
        out[i] = floats.get(i);
      }
    } else if (kind == DataKind.DOUBLE) {
      raw.asDoubleBuffer().get(out);
    } else {
      for (int i = 0; i < out.length; i++) {
        out[i] =
            switch (kind) {
              case INT64 -> raw.getLong();
              case INT32 -> raw.getInt();
              case INT16, FLOAT16, BFLOAT16 -> number(kind, raw.getShort());
              default -> number(kind, raw.get());
            };
      }
    }
  }

  /** What a whole number in the file stands for: itself, a truth value, or the bits of a number. */
  private static double number(DataKind kind, long value) {
    return switch (kind) {
      case FLOAT16 -> ShortFloat.BINARY16.toDouble((int) value & 0xFFFF);
      case BFLOAT16 -> ShortFloat.BFLOAT16.toDouble((int) value & 0xFFFF);
      case INT32 -> (int) value;
      case INT16 -> (short) value;
      case INT8 -> (byte) value;
      case UINT8 -> value & 0xFF;
      case BOOL -> value == 0 ? 0 : 1;
      default -> value;
    };
  }

  @Override
  public String toString() {
    return name + ": " + kind() + shape;
  }
}
