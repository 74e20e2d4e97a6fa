package org.intertwiner.verify.action.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.verify.action.GridShape;
import org.intertwiner.verify.action.declared.Adjacency;
import org.intertwiner.verify.action.declared.DeclaredAction;
import org.intertwiner.verify.action.declared.Edges;
import org.intertwiner.verify.action.declared.Image;
import org.intertwiner.verify.action.declared.Invariant;
import org.intertwiner.verify.tensor.ArrayForm;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;

/**
 * Random named arrays that fit what was declared of them; immutable.
 *
 * <p>Floating-point arrays hold standard normal numbers, rounded to their format; edges hold the
 * node numbers of a random connected graph; adjacency matrices are symmetric; truth values are fair
 * coins; bytes of images run over 0 … 255; other integers over a range that is 0 … 1 unless asked
 * otherwise.
 *
 * <p>Example: {@code Samples.tuples(forms, actions).withSmoothImages(6)}.
 */
public final class TupleSamples implements Sampler<ArrayTuple> {
  private final List<ArrayForm> forms;
  private final Map<String, DeclaredAction> actions;
  private final OptionalInt nodes;
  private final double shortest;
  private final long least;
  private final long greatest;
  private final Map<String, Sampler<double[]>> samplers;

  private TupleSamples(
      List<ArrayForm> forms,
      Map<String, DeclaredAction> actions,
      double shortest,
      long least,
      long greatest) {
    this.forms = forms;
    this.actions = actions;
    this.shortest = shortest;
    this.least = least;
    this.greatest = greatest;
    this.nodes =
        forms.stream().flatMapToInt(form -> action(form).nodes(form.shape()).stream()).findFirst();
    this.samplers = new LinkedHashMap<>();
    for (ArrayForm form : forms) {
      samplers.put(form.name(), sampler(form));
    }
  }

  static TupleSamples of(List<ArrayForm> forms, Map<String, DeclaredAction> actions) {
    for (String name : actions.keySet()) {
      if (forms.stream().noneMatch(form -> form.name().equals(name))) {
        throw new InvalidInput(
            "array of an action",
            name,
            "one of " + forms.stream().map(ArrayForm::name).toList(),
            "");
      }
    }
    return new TupleSamples(List.copyOf(forms), Map.copyOf(actions), 0, 0, 1);
  }

  /**
   * Images that are smooth and fade towards the boundary, for elements that interpolate.
   *
   * @param wavelength the shortest wavelength in cells, at least 2
   * @return a copy
   * @throws InvalidInput if the wavelength is below 2
   */
  public TupleSamples withSmoothImages(double wavelength) {
    return new TupleSamples(forms, actions, wavelength, least, greatest);
  }

  /**
   * Another range of the integers that are neither edges nor truth values, such as the numbers of
   * words or of elements.
   *
   * @param from the least
   * @param to the greatest
   * @return a copy
   * @throws InvalidInput if the range is empty
   */
  public TupleSamples withIntegers(long from, long to) {
    return new TupleSamples(forms, actions, shortest, from, to);
  }

  private DeclaredAction action(ArrayForm form) {
    DeclaredAction action = actions.get(form.name());
    return action == null ? new Invariant() : action;
  }

  private Sampler<double[]> sampler(ArrayForm form) {
    DeclaredAction action = action(form);
    ElementType type = form.type();
    if (form.size() == 0) {
      return random -> new double[0];
    }
    if (action instanceof Edges) {
      return edges(form);
    }
    if (action instanceof Adjacency) {
      int n = form.shape().get(form.shape().size() - 1);
      return new AdjacencyMatrices(n, form.size() / (n * n), type.isFloating());
    }
    if (!type.isFloating()) {
      long from = type == ElementType.BOOL ? 0 : least;
      boolean bytes = action instanceof Image && type == ElementType.UINT8;
      long to = type == ElementType.BOOL ? 1 : bytes ? 255 : greatest;
      return integers(form.size(), bytes ? 0 : from, to);
    }
    if (action instanceof Image && shortest > 0) {
      return Samples.smoothFields(GridShape.of(form.shape()), shortest);
    }
    boolean rows = action.nodes(form.shape()).isPresent() && form.shape().size() > 1;
    int width = rows ? form.shape().get(form.shape().size() - 1) : 1;
    return Samples.points(form.size() / width, width);
  }

  private Sampler<double[]> edges(ArrayForm form) {
    List<Integer> shape = form.shape();
    int n =
        nodes.orElseThrow(
            () ->
                new InvalidInput(
                    "edges '" + form.name() + "'",
                    "no array of nodes beside them",
                    "another input declared as nodes, positions or adjacency",
                    "the number of nodes is read from it"));
    boolean first = shape.size() == 2 && shape.get(0) == 2;
    int corners = shape.isEmpty() ? 1 : first ? 2 : shape.get(shape.size() - 1);
    if (shape.size() != 2 || corners > Math.min(n, 8)) {
      return integers(form.size(), 0, n - 1L);
    }
    return new EdgeLists(n, form.size() / corners, corners, first);
  }

  private static Sampler<double[]> integers(int size, long from, long to) {
    Sampler<List<Long>> lists = Sampler.integers(from, to).tuples(size);
    return Sampler.of(
        random -> array(lists.sample(random)),
        x -> {
          List<double[]> out = new ArrayList<>();
          double simplest = from > 0 ? from : Math.min(to, 0);
          double[] plain = new double[size];
          java.util.Arrays.fill(plain, simplest);
          if (!java.util.Arrays.equals(plain, x)) {
            out.add(plain);
            for (int i = 0; i < Math.min(size, 32); i++) {
              if (x[i] != simplest) {
                double[] next = x.clone();
                next[i] = simplest;
                out.add(next);
              }
            }
          }
          return out;
        });
  }

  private static double[] array(List<Long> list) {
    return list.stream().mapToDouble(Long::doubleValue).toArray();
  }

  @Override
  public ArrayTuple sample(RandomGenerator random) {
    Map<String, NumericArray> out = new LinkedHashMap<>();
    for (ArrayForm form : forms) {
      double[] numbers = samplers.get(form.name()).sample(random);
      out.put(form.name(), NumericArray.from(form.type(), form.shape(), numbers));
    }
    return new ArrayTuple(out);
  }

  @Override
  public List<ArrayTuple> shrink(ArrayTuple x) {
    List<ArrayTuple> out = new ArrayList<>();
    for (ArrayForm form : forms) {
      NumericArray now = x.at(form.name());
      for (double[] simpler : samplers.get(form.name()).shrink(now.values())) {
        NumericArray next = NumericArray.from(form.type(), form.shape(), simpler);
        if (!next.equals(now)) {
          out.add(x.with(form.name(), next));
        }
      }
    }
    return out;
  }
}
