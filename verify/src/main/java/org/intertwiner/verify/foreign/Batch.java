package org.intertwiner.verify.foreign;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.intertwiner.verify.action.declared.Adjacency;
import org.intertwiner.verify.action.declared.DeclaredAction;
import org.intertwiner.verify.action.declared.Features;
import org.intertwiner.verify.action.declared.Image;
import org.intertwiner.verify.action.declared.Nodes;
import org.intertwiner.verify.action.declared.Positions;
import org.intertwiner.verify.tensor.ArrayForm;
import org.intertwiner.verify.tensor.Dimension;
import org.intertwiner.verify.tensor.TensorSpec;

/**
 * Which arrays have a batch as their first axis.
 *
 * @param items how many items the batch has, at least 2
 * @param inputs the names of the inputs that have it
 * @param outputs the names of the outputs that have it
 * @param sure false where an input may or may not have it
 */
record Batch(int items, Set<String> inputs, Set<String> outputs, boolean sure) {

  /** The batch of a model at chosen shapes; empty where nothing can be claimed. */
  static Optional<Batch> of(ForeignModel model, Layout layout) {
    Set<Integer> lengths = new TreeSet<>();
    Set<String> symbols = new TreeSet<>();
    for (ArrayForm form : layout.inputs()) {
      if (startsWithBatch(layout.in().get(form.name()), form.shape().size())) {
        lengths.add(form.shape().get(0));
        symbol(model.inputs(), form.name()).ifPresent(symbols::add);
      }
    }
    if (lengths.size() != 1 || lengths.iterator().next() < 2) {
      return Optional.empty();
    }
    int items = lengths.iterator().next();
    Set<String> inputs = new TreeSet<>();
    boolean sure = true;
    for (ArrayForm form : layout.inputs()) {
      boolean known = startsWithBatch(layout.in().get(form.name()), form.shape().size());
      boolean named = symbol(model.inputs(), form.name()).filter(symbols::contains).isPresent();
      boolean alike = !form.shape().isEmpty() && form.shape().get(0) == items;
      if (known || named) {
        inputs.add(form.name());
      } else if (alike) {
        sure = false;
      }
    }
    Set<String> outputs = outputs(model, layout, items, symbols);
    return outputs.isEmpty()
        ? Optional.empty()
        : Optional.of(new Batch(items, inputs, outputs, sure));
  }

  private static Set<String> outputs(
      ForeignModel model, Layout layout, int items, Set<String> symbols) {
    Set<String> out = new TreeSet<>();
    for (ArrayForm form : layout.outputs()) {
      boolean alike = !form.shape().isEmpty() && form.shape().get(0) == items;
      boolean known = startsWithBatch(layout.out().get(form.name()), form.shape().size());
      Optional<String> symbol = symbol(model.outputs(), form.name());
      boolean named = symbols.isEmpty() || symbol.isEmpty() || symbols.contains(symbol.get());
      if (alike && (known || named)) {
        out.add(form.name());
      }
    }
    return out;
  }

  /** By the meaning of the action alone. */
  private static boolean startsWithBatch(DeclaredAction action, int rank) {
    if (action instanceof Image) {
      return true;
    }
    if (action instanceof Features) {
      return rank >= 2;
    }
    return (action instanceof Nodes || action instanceof Positions || action instanceof Adjacency)
        && rank >= 3;
  }

  private static Optional<String> symbol(List<TensorSpec> specs, String name) {
    return specs.stream()
        .filter(spec -> spec.name().equals(name) && !spec.shape().isEmpty())
        .map(spec -> spec.shape().get(0))
        .filter(Dimension.Symbol.class::isInstance)
        .map(Dimension::toString)
        .findFirst();
  }
}
