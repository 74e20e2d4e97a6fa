package org.intertwiner.verify.onnx;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.intertwiner.verify.tensor.ElementType;
import org.jspecify.annotations.Nullable;

/** The formats of numbers that a file may name, with the field of a tensor that holds them. */
enum DataKind {
  FLOAT(1, 32, 4, ElementType.FLOAT32),
  UINT8(2, 8, 5, ElementType.UINT8),
  INT8(3, 8, 5, ElementType.INT8),
  UINT16(4, 16, 5, null),
  INT16(5, 16, 5, ElementType.INT16),
  INT32(6, 32, 5, ElementType.INT32),
  INT64(7, 64, 7, ElementType.INT64),
  STRING(8, 0, 6, null),
  BOOL(9, 8, 5, ElementType.BOOL),
  FLOAT16(10, 16, 5, ElementType.FLOAT16),
  DOUBLE(11, 64, 10, ElementType.FLOAT64),
  UINT32(12, 32, 11, null),
  UINT64(13, 64, 11, null),
  COMPLEX64(14, 64, 4, null),
  COMPLEX128(15, 128, 10, null),
  BFLOAT16(16, 16, 5, ElementType.BFLOAT16),
  FLOAT8E4M3FN(17, 8, 5, null),
  FLOAT8E4M3FNUZ(18, 8, 5, null),
  FLOAT8E5M2(19, 8, 5, null),
  FLOAT8E5M2FNUZ(20, 8, 5, null),
  UINT4(21, 4, 5, null),
  INT4(22, 4, 5, null),
  FLOAT4E2M1(23, 4, 5, null),
  FLOAT8E8M0(24, 8, 5, null),
  UINT2(25, 2, 5, null),
  INT2(26, 2, 5, null),
  FLOAT6E2M3(27, 6, 5, null),
  FLOAT6E3M2(28, 6, 5, null);

  private final int code;
  private final int bits;
  private final int field;
  private final @Nullable ElementType type;

  DataKind(int code, int bits, int field, @Nullable ElementType type) {
    this.code = code;
    this.bits = bits;
    this.field = field;
    this.type = type;
  }

  static Optional<DataKind> of(long code) {
    return Arrays.stream(values()).filter(k -> k.code == code).findAny();
  }

  /** The kind that holds numbers of a format. */
  static DataKind of(ElementType type) {
    return Arrays.stream(values()).filter(k -> k.type == type).findAny().orElseThrow();
  }

  int code() {
    return code;
  }

  /** The bytes of so many numbers, one after the other. */
  long bytes(long count) {
    return Math.addExact(Math.multiplyExact(count, bits), 7) / 8;
  }

  /** The field of a tensor for numbers that are not raw bytes. */
  int field() {
    return field;
  }

  Optional<ElementType> type() {
    return Optional.ofNullable(type);
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
