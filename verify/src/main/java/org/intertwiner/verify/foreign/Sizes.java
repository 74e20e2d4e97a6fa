package org.intertwiner.verify.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.verify.action.declared.Adjacency;
import org.intertwiner.verify.action.declared.DeclaredAction;
import org.intertwiner.verify.action.declared.Edges;
import org.intertwiner.verify.action.declared.Features;
import org.intertwiner.verify.action.declared.Image;
import org.intertwiner.verify.action.declared.Nodes;
import org.intertwiner.verify.action.declared.Positions;
import org.intertwiner.verify.tensor.Dimension;
import org.intertwiner.verify.tensor.TensorSpec;

/** Chooses the lengths that a model leaves open. */
final class Sizes {
  private static final int BATCH = 2;
  private static final int NODES = 6;
  private static final int EDGES = 12;

  /** The largest input, 512 MiB in binary64. */
  private static final int MOST_NUMBERS = 1 << 26;

  /** Tried in this order until the model runs; both parities, because strides drop odd rows. */
  private static final List<List<Integer>> SPACE =
      List.of(List.of(8, 16, 32, 64), List.of(9, 17, 33, 65));

  private final List<TensorSpec> specs;
  private final Map<String, DeclaredAction> actions;
  private final Acting<?> group;
  private final ForeignOptions options;
  private final Map<String, Integer> lengths = new TreeMap<>();
  private final Set<String> spatial = new TreeSet<>();
  private final List<String> chosen = new ArrayList<>();

  Sizes(
      List<TensorSpec> specs,
      Map<String, DeclaredAction> actions,
      Acting<?> group,
      ForeignOptions options) {
    this.specs = specs;
    this.actions = actions;
    this.group = group;
    this.options = options;
    requireNames();
    bindShapes();
    bindSizes();
    bindDefaults();
  }

  /** The lists of candidates: one of each is to be found that the model accepts. */
  List<List<Integer>> candidates() {
    return spatial.isEmpty() ? List.of(List.of(0)) : SPACE;
  }

  /** The open axes of space. */
  Set<String> spatial() {
    return spatial;
  }

  /** What was chosen, in words; empty if nothing was. */
  List<String> chosen() {
    return List.copyOf(chosen);
  }

  /** The shapes for a length of space. */
  Map<String, List<Integer>> shapes(int space) {
    Map<String, Integer> all = new TreeMap<>(lengths);
    spatial.forEach(symbol -> all.put(symbol, space));
    Map<String, List<Integer>> out = new LinkedHashMap<>();
    for (TensorSpec spec : specs) {
      List<Integer> given = options.shapes().get(spec.name());
      List<Integer> shape = given == null ? spec.resolve(all) : given;
      requireSize(spec.name(), shape);
      out.put(spec.name(), shape);
    }
    return out;
  }

  private static void requireSize(String name, List<Integer> shape) {
    double numbers = 1;
    for (int length : shape) {
      numbers *= length;
    }
    if (numbers > MOST_NUMBERS) {
      throw new LimitExceeded(
          "input '" + name + "'",
          "the shape " + shape,
          "at most " + MOST_NUMBERS + " numbers",
          "a check needs many evaluations: take smaller sizes");
    }
  }

  private void requireNames() {
    Set<String> names = new LinkedHashSet<>();
    Set<String> symbols = new LinkedHashSet<>();
    for (TensorSpec spec : specs) {
      names.add(spec.name());
      symbols.addAll(spec.symbols());
    }
    for (String name : options.shapes().keySet()) {
      if (!names.contains(name)) {
        throw new InvalidInput("shape of an input", "'" + name + "'", "one of " + names, "");
      }
    }
    for (String symbol : options.sizes().keySet()) {
      if (!symbols.contains(symbol)) {
        throw new InvalidInput(
            "size of an open length",
            "'" + symbol + "'",
            symbols.isEmpty() ? "none, the model fixes all lengths" : "one of " + symbols,
            "");
      }
    }
  }

  private void bindShapes() {
    for (TensorSpec spec : specs) {
      List<Integer> given = options.shapes().get(spec.name());
      if (given == null) {
        if (!spec.ranked()) {
          throw new InvalidInput(
              "shape of the input '" + spec.name() + "'",
              "none, the model does not declare one",
              "a shape",
              "give --shape " + spec.name() + "=2x3");
        }
        continue;
      }
      boolean fits = !spec.ranked() || spec.shape().size() == given.size();
      for (int k = 0; fits && spec.ranked() && k < given.size(); k++) {
        fits =
            spec.shape().get(k) instanceof Dimension.Fixed fixed
                ? fixed.length() == given.get(k)
                : bind(spec.shape().get(k).toString(), given.get(k));
      }
      if (!fits) {
        throw new InvalidInput(
            "shape of the input '" + spec.name() + "'",
            given.toString(),
            "a shape that fits " + spec,
            "equal names stand for equal lengths");
      }
    }
  }

  private boolean bind(String symbol, int length) {
    Integer before = lengths.putIfAbsent(symbol, length);
    return before == null || before == length;
  }

  private void bindSizes() {
    options
        .sizes()
        .forEach(
            (symbol, length) -> {
              if (!bind(symbol, length)) {
                throw new InvalidInput(
                    "size of '" + symbol + "'",
                    length.toString(),
                    lengths.get(symbol) + ", as in the given shape",
                    "");
              }
            });
  }

  /** Axes that the action explains first; what is open then is as long as a batch. */
  private void bindDefaults() {
    for (TensorSpec spec : specs) {
      for (int axis = 0; axis < spec.shape().size(); axis++) {
        if (spec.shape().get(axis) instanceof Dimension.Symbol symbol) {
          meaning(spec, axis, symbol.name());
        }
      }
    }
    for (TensorSpec spec : specs) {
      for (String symbol : spec.symbols()) {
        choose(symbol, BATCH);
      }
    }
  }

  private void meaning(TensorSpec spec, int axis, String symbol) {
    DeclaredAction action = actions.get(spec.name());
    int fromEnd = spec.shape().size() - axis;
    if (action instanceof Image) {
      if (axis >= 2) {
        if (!lengths.containsKey(symbol)) {
          spatial.add(symbol);
        }
      } else {
        choose(symbol, axis == 0 ? BATCH : group.dimension(action));
      }
    } else if (action instanceof Nodes || action instanceof Positions) {
      if (fromEnd == 1 && spec.shape().size() > 1) {
        choose(symbol, group.dimension(action));
      } else if (fromEnd <= 2) {
        choose(symbol, NODES);
      }
    } else if (action instanceof Adjacency) {
      if (fromEnd <= 2) {
        choose(symbol, NODES);
      }
    } else if (action instanceof Features) {
      if (fromEnd == 1) {
        choose(symbol, group.dimension(action));
      }
    } else if (action instanceof Edges) {
      boolean corners = axis == 0 && spec.shape().size() == 2;
      choose(symbol, corners && spec.shape().get(1) instanceof Dimension.Symbol ? 2 : EDGES);
    }
  }

  private void choose(String symbol, int length) {
    if (!spatial.contains(symbol) && lengths.putIfAbsent(symbol, length) == null) {
      chosen.add(symbol + " = " + length);
    }
  }
}
