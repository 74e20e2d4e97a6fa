package org.intertwiner.nn.engine.nd4j;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;

/** The native memory and the prepared operations of one part of a batch. */
final class Slot {
  private static final int PREPARED = 256;

  /** What an operation does; with its sizes it names a prepared operation. */
  record Key(String operation, Object sizes) {}

  /** An operation with its arrays in place. */
  record Prepared(DynamicCustomOp operation, OpContext context) {}

  /** Memory of first inputs, second inputs, third inputs, first and second outputs. */
  final Staging[] memory = {
    new Staging(), new Staging(), new Staging(), new Staging(), new Staging()
  };

  private final Map<Key, Prepared> prepared =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Prepared> eldest) {
          return size() > PREPARED;
        }
      };

  private float[] scratch = new float[0];

  /** A Java array of at least the given length, kept between calls. */
  float[] scratch(int size) {
    if (scratch.length < size) {
      scratch = new float[size];
    }
    return scratch;
  }

  /** Makes room in the memories of the given numbers. */
  void reserve(int which, int size) {
    if (memory[which].reserve(size)) {
      prepared.clear();
    }
  }

  /** Runs an operation, preparing it the first time. */
  void run(Key key, Supplier<Prepared> preparation) {
    Prepared p = prepared.get(key);
    if (p == null) {
      p = preparation.get();
      prepared.put(key, p);
    }
    Nd4j.getExecutioner().exec(p.operation, p.context);
  }

  static Prepared prepare(
      String operation, INDArray[] inputs, INDArray[] outputs, long... arguments) {
    DynamicCustomOp op =
        DynamicCustomOp.builder(operation)
            .addInputs(inputs)
            .addOutputs(outputs)
            .addIntegerArguments(Arrays.stream(arguments).mapToInt(Math::toIntExact).toArray())
            .build();
    OpContext context = Nd4j.getExecutioner().buildContext();
    context.setInputArrays(inputs);
    context.setOutputArrays(outputs);
    context.setIArguments(arguments);
    return new Prepared(op, context);
  }
}
