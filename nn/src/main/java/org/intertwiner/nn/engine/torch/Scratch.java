package org.intertwiner.nn.engine.torch;

import org.bytedeco.pytorch.Tensor;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Memory;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;

/** Memory for intermediate results, back in the pool when closed, in and out of steps. */
final class Scratch implements AutoCloseable {
  private final Memory memory;
  private final Step step;

  Scratch(Memory memory) {
    this.memory = memory;
    this.step = memory.open();
  }

  Tensor like(Array x) {
    return of(x.type(), x.shape());
  }

  Tensor of(DType type, Shape shape) {
    return TorchStorage.tensor(memory.array(type, shape));
  }

  @Override
  public void close() {
    step.close();
  }
}
