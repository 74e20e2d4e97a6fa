package org.intertwiner.nn.io.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.Engine;

/** Computes values of a recorded program on an engine, each at most once. */
final class Evaluation {
  private final Engine engine;
  private final List<Operation> operations;
  private final Map<Integer, Array> known = new HashMap<>();

  Evaluation(Engine engine, List<Operation> operations) {
    this.engine = engine;
    this.operations = operations;
  }

  /** Gives a value its numbers, instead of computing it. */
  void bind(Value value, Array numbers) {
    known.put(value.index(), numbers);
  }

  /** The numbers of an operand in the shape it is seen in. */
  Array array(Operand operand) {
    return value(operand.value()).reshaped(operand.shape());
  }

  private Array value(Value wanted) {
    Deque<Integer> pending = new ArrayDeque<>();
    pending.push(wanted.index());
    while (!pending.isEmpty()) {
      int index = pending.peek();
      Operation operation = operations.get(index);
      boolean ready = true;
      if (!known.containsKey(index)) {
        for (Operand input : operation.inputs()) {
          if (!known.containsKey(input.value().index())) {
            pending.push(input.value().index());
            ready = false;
          }
        }
      }
      if (ready) {
        pending.pop();
        known.computeIfAbsent(index, i -> run(operation));
      }
    }
    return known(wanted);
  }

  private Array known(Value value) {
    return known.get(value.index());
  }

  private Array run(Operation operation) {
    Value output = operation.output();
    Array out = engine.memory().array(output.type(), output.shape());
    List<Array> in = new ArrayList<>();
    for (Operand input : operation.inputs()) {
      in.add(known(input.value()).reshaped(input.shape()));
    }
    operation.primitive().run(engine, in, out);
    return out;
  }
}
