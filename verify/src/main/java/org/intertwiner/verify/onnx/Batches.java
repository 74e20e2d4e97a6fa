package org.intertwiner.verify.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;

/** Puts inputs together along their first axis and takes the outputs apart again. */
final class Batches {
  /** How many numbers are run at once: more would only cost memory. */
  private static final long MOST = 1 << 20;

  private Batches() {}

  static List<ArrayTuple> run(
      List<ArrayTuple> inputs, UnaryOperator<ArrayTuple> model, OnnxLimits limits) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      String form = inputs.get(i).arrays().toString();
      groups.computeIfAbsent(form, f -> new ArrayList<>()).add(i);
    }
    List<ArrayTuple> out =
        new ArrayList<>(Collections.nCopies(inputs.size(), new ArrayTuple(Map.of())));
    for (List<Integer> group : groups.values()) {
      long size =
          inputs.get(group.get(0)).arrays().values().stream().mapToLong(a -> a.size()).sum();
      int many = (int) Math.max(1, Math.min(MOST, limits.maxValues()) / Math.max(1, size));
      for (int from = 0; from < group.size(); from += many) {
        List<Integer> part = group.subList(from, Math.min(group.size(), from + many));
        List<ArrayTuple> results = together(part.stream().map(inputs::get).toList(), model);
        for (int i = 0; i < part.size(); i++) {
          out.set(part.get(i), results.get(i));
        }
      }
    }
    return out;
  }

  private static List<ArrayTuple> together(
      List<ArrayTuple> inputs, UnaryOperator<ArrayTuple> model) {
    if (inputs.size() == 1) {
      return List.of(model.apply(inputs.get(0)));
    }
    Map<String, NumericArray> joined = new LinkedHashMap<>();
    for (String name : inputs.get(0).names()) {
      joined.put(name, join(inputs.stream().map(t -> t.at(name)).toList()));
    }
    ArrayTuple made = model.apply(new ArrayTuple(joined));
    List<Map<String, NumericArray>> parts = new ArrayList<>();
    inputs.forEach(t -> parts.add(new LinkedHashMap<>()));
    for (String name : made.names()) {
      NumericArray all = made.at(name);
      if (all.shape().isEmpty() || all.shape().get(0) % inputs.size() != 0) {
        throw new InvalidInput(
            "output '" + name + "' of a batch of " + inputs.size(),
            all.toString(),
            "a first axis that is divided evenly",
            "the model does not treat its first axis as a batch");
      }
      for (int i = 0; i < inputs.size(); i++) {
        parts.get(i).put(name, part(all, i, inputs.size()));
      }
    }
    return parts.stream().map(ArrayTuple::new).toList();
  }

  private static NumericArray join(List<NumericArray> arrays) {
    NumericArray first = arrays.get(0);
    double[] all = new double[Math.multiplyExact(first.size(), arrays.size())];
    for (int i = 0; i < arrays.size(); i++) {
      arrays.get(i).copyTo(all, i * first.size());
    }
    List<Integer> shape = new ArrayList<>(first.shape());
    shape.set(0, Math.multiplyExact(shape.get(0), arrays.size()));
    return NumericArray.of(first.type(), shape, all);
  }

  private static NumericArray part(NumericArray all, int index, int count) {
    int size = all.size() / count;
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = all.at(index * size + i);
    }
    List<Integer> shape = new ArrayList<>(all.shape());
    shape.set(0, shape.get(0) / count);
    return NumericArray.of(all.type(), shape, values);
  }
}
