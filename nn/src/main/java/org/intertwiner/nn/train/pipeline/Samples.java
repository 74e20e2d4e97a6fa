package org.intertwiner.nn.train.pipeline;

import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.data.LabelledFields;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.train.loss.Targets;

/** What training reads: fields with labels, or pairs of fields. Immutable. */
public sealed interface Samples extends Examples<Batch> permits Samples.Labelled, Samples.Paired {
  /**
   * Fields with labels.
   *
   * @param data the fields
   */
  record Labelled(LabelledFields data) implements Samples {
    @Override
    public int count() {
      return data.count();
    }

    @Override
    public Shape shape() {
      return data.shape();
    }

    @Override
    public Optional<Shape> targetShape() {
      return Optional.empty();
    }

    @Override
    public int outputs() {
      return data.classes();
    }

    @Override
    public void copyField(int index, float[] target, int offset) {
      data.copyField(index, target, offset);
    }

    @Override
    public Targets targets(int... indices) {
      return new Targets.Labels(Arrays.stream(indices).map(data::label).toArray());
    }
  }

  /**
   * Pairs of fields.
   *
   * @param data the pairs
   */
  record Paired(FieldPairs data) implements Samples {
    @Override
    public int count() {
      return data.count();
    }

    @Override
    public Shape shape() {
      return data.shape();
    }

    @Override
    public Optional<Shape> targetShape() {
      return Optional.of(data.targetShape());
    }

    @Override
    public int outputs() {
      return data.targetShape().at(0);
    }

    @Override
    public void copyField(int index, float[] target, int offset) {
      data.copyField(index, target, offset);
    }

    @Override
    public Targets targets(int... indices) {
      int size = data.targetShape().size();
      float[] numbers = new float[indices.length * size];
      float[] mask = new float[data.isMasked() ? numbers.length : 0];
      for (int i = 0; i < indices.length; i++) {
        data.copyTarget(indices[i], numbers, i * size);
        if (data.isMasked()) {
          data.copyMask(indices[i], mask, i * size);
        }
      }
      return new Targets.Values(numbers, mask);
    }
  }

  /**
   * The shape of every input.
   *
   * @return {@code (channels, …space)}
   */
  Shape shape();

  /**
   * The shape of every target that is a field.
   *
   * @return empty for labels
   */
  Optional<Shape> targetShape();

  /**
   * The number of channels that a network must return.
   *
   * @return classes, or channels of the target
   */
  int outputs();

  /**
   * Copies an input.
   *
   * @param index the sample, from 0
   * @param target takes {@code shape().size()} numbers
   * @param offset index of the first
   */
  void copyField(int index, float[] target, int offset);

  /**
   * The targets of some samples side by side.
   *
   * @param indices which samples
   * @return their targets
   */
  Targets targets(int... indices);

  /**
   * Some samples side by side.
   *
   * @param indices which samples
   * @return the batch
   */
  @Override
  default Batch batch(int... indices) {
    int size = shape().size();
    float[] fields = new float[Math.multiplyExact(indices.length, size)];
    for (int i = 0; i < indices.length; i++) {
      copyField(indices[i], fields, i * size);
    }
    int[] extents = new int[shape().rank() + 1];
    extents[0] = indices.length;
    System.arraycopy(shape().toArray(), 0, extents, 1, shape().rank());
    return new Batch(Shape.of(extents), fields, targets(indices));
  }

  /**
   * Reads everything once.
   *
   * @return a check sum of all numbers and labels
   * @throws InvalidInput if some number is not finite or a label is no class; says which
   */
  @Override
  default long checkSum() {
    CRC32 sum = new CRC32();
    float[] field = new float[shape().size()];
    for (int n = 0; n < count(); n++) {
      copyField(n, field, 0);
      requireFinite("field " + n + " of the data", field);
      int mixed = Arrays.hashCode(field) * 31 + hash(n, targets(n));
      for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
        sum.update(mixed >>> shift);
      }
    }
    return sum.getValue();
  }

  private int hash(int n, Targets targets) {
    if (targets instanceof Targets.Values values) {
      requireFinite("target " + n + " of the data", values.numbers());
      return 31 * Arrays.hashCode(values.numbers()) + Arrays.hashCode(values.mask());
    }
    int label = ((Targets.Labels) targets).classes()[0];
    if (label < Targets.UNKNOWN || label >= outputs()) {
      throw new InvalidInput(
          "label of field " + n + " of the data",
          Integer.toString(label),
          "0 … " + (outputs() - 1),
          "are fields and labels of one data set?");
    }
    return label;
  }

  private static void requireFinite(String what, float[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      if (!Float.isFinite(numbers[i])) {
        throw new InvalidInput(
            what,
            numbers[i] + " at position " + i,
            "finite numbers",
            "remove or repair it before training");
      }
    }
  }
}
