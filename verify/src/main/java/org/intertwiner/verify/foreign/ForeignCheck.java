package org.intertwiner.verify.foreign;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.Progress;
import org.intertwiner.verify.ReplayToken;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.declared.DeclaredAction;
import org.intertwiner.verify.action.sample.Samples;
import org.intertwiner.verify.tensor.ArrayTuple;

/**
 * A check of a model from elsewhere: does it commute with a group, given an action for each of its
 * inputs and outputs?
 *
 * <p>What is claimed follows from the actions. The group: f(g·x) = g·f(x). Where an input has
 * nodes: their permutations. Where an input holds positions: translations. Where there is a batch:
 * its order, and that the output of an item does not depend on its mates. These are separate claims
 * of one report, because commuting with each is commuting with the group that they generate.
 *
 * <p>Elements of the group that would have to interpolate on a grid decide nothing: the subgroup
 * that permutes the cells is claimed by itself, the figures of the others are reported as
 * INCONCLUSIVE, unless a tolerance is declared. Lengths that the model leaves open are chosen and
 * noted; open lengths of space are tried with an even and an odd number.
 *
 * <pre>{@code
 * try (ForeignModel model = OnnxForeign.open(path, OnnxLimits.DEFAULT)) {
 *   Report report = ForeignCheck.of(model, GroupNotation.parse("D4"),
 *       List.of("image(trivial)"), List.of("invariant"), ForeignOptions.DEFAULT).check();
 * }
 * }</pre>
 *
 * <p><b>Accuracy</b>: that of {@link org.intertwiner.verify.Equivariance}; the same request gives
 * the same report. <b>Complexity</b>: about 3 evaluations of the model per sample and claim; one is
 * run at every size when the check is made.
 *
 * @param <G> the group elements
 */
public final class ForeignCheck<G> {
  private final ForeignModel model;
  private final Acting<G> group;
  private final ForeignRequest request;
  private final Progress progress;
  private final Prepared<G> prepared;

  /** What follows from running the model once. */
  private record Prepared<G>(
      Layout layout,
      NumericMap<G, ArrayTuple, ArrayTuple> map,
      List<Claim<?>> claims,
      List<String> notes) {}

  private ForeignCheck(
      ForeignModel model,
      Acting<G> group,
      ForeignRequest request,
      Progress progress,
      Prepared<G> prepared) {
    this.model = model;
    this.group = group;
    this.request = request;
    this.progress = progress;
    this.prepared = prepared;
  }

  /**
   * Describes a check. The model is run once at every size that is to be tried.
   *
   * @param <G> the group elements
   * @param model the model; not closed by the check
   * @param group the group, with its action on space
   * @param in actions on the inputs, {@code [NAME=]ACTION}; without a name the k-th is that of the
   *     k-th input
   * @param out actions on the outputs
   * @param options how much is tried
   * @return the check, not yet run
   * @throws InvalidInput if names, actions and shapes do not fit, or the model does not run
   * @throws org.intertwiner.algebra.LimitExceeded if an input had more than 2²⁶ numbers
   */
  public static <G> ForeignCheck<G> of(
      ForeignModel model,
      NamedGroup<G> group,
      List<String> in,
      List<String> out,
      ForeignOptions options) {
    return of(model, new Acting.Compact<>(group), in, out, options);
  }

  /**
   * Describes a check under a matrix group that need not be compact, such as the Lorentz group.
   *
   * <p>Its elements are drawn as products of rotations under the Haar measure and boosts of
   * rapidity at most 1; a statistical claim speaks of that distribution.
   *
   * @param model the model; not closed by the check
   * @param group the group, for example SO(1,3) on (t, x, y, z)
   * @param in actions on the inputs, with representations made of {@code vector} and {@code
   *     trivial}
   * @param out actions on the outputs
   * @param options how much is tried
   * @return the check, not yet run
   * @throws InvalidInput if names, actions and shapes do not fit, or the model does not run
   * @throws org.intertwiner.algebra.LimitExceeded if an input had more than 2²⁶ numbers
   */
  public static ForeignCheck<DenseMatrix> of(
      ForeignModel model,
      LieGroup<DenseMatrix> group,
      List<String> in,
      List<String> out,
      ForeignOptions options) {
    return of(model, new Acting.Matrices(group), in, out, options);
  }

  private static <G> ForeignCheck<G> of(
      ForeignModel model,
      Acting<G> group,
      List<String> in,
      List<String> out,
      ForeignOptions options) {
    ForeignRequest request =
        new ForeignRequest(model.fingerprint(), group.name(), in, out, options);
    Prober prober = new Prober(model, group, request);
    List<Claim<?>> claims = new ArrayList<>();
    Set<String> notes = new LinkedHashSet<>(prober.notes());
    for (Layout layout : prober.layouts()) {
      ClaimBuilder<G> builder = new ClaimBuilder<>(model, group, request, layout);
      builder.group();
      if (layout.equals(prober.layouts().get(0))) {
        builder.permutations();
        builder.translations();
        builder.batch();
      }
      claims.addAll(builder.claims());
      notes.addAll(builder.notes());
    }
    if (claims.isEmpty()) {
      throw new InvalidInput(
          "group of the check",
          group.name() + ", which has one element",
          "something to claim",
          "no input has nodes, positions or a batch either");
    }
    Layout first = prober.layouts().get(0);
    NumericMap<G, ArrayTuple, ArrayTuple> map =
        new ClaimBuilder<>(model, group, request, first).map();
    Prepared<G> prepared = new Prepared<>(first, map, List.copyOf(claims), List.copyOf(notes));
    return new ForeignCheck<>(model, group, request, Progress.NONE, prepared);
  }

  /**
   * Tells a listener how far the check has come.
   *
   * @param listener the listener
   * @return a copy
   */
  public ForeignCheck<G> progress(Progress listener) {
    return new ForeignCheck<>(model, group, request, listener, prepared);
  }

  /**
   * With other options; the model is run again where lengths are chosen.
   *
   * @param options how much is tried
   * @return another check, with the same listener
   * @throws InvalidInput as {@link #of}
   */
  public ForeignCheck<G> with(ForeignOptions options) {
    return of(model, group, request.in(), request.out(), options).progress(progress);
  }

  /**
   * How much is tried.
   *
   * @return the options
   */
  public ForeignOptions options() {
    return request.options();
  }

  /**
   * What names this check.
   *
   * @return the request
   */
  public ForeignRequest request() {
    return request;
  }

  /**
   * The single claims.
   *
   * @return the group first
   */
  public List<Claim<?>> claims() {
    return prepared.claims();
  }

  /**
   * The seeds that replay tokens of this check may carry.
   *
   * @return those of the claims
   */
  public List<Long> seeds() {
    return claims().stream().<Long>map(Claim::seed).toList();
  }

  /**
   * The model between the actions of the group, at the first choice of lengths.
   *
   * @return the map that the group's claim speaks of
   */
  public NumericMap<G, ArrayTuple, ArrayTuple> map() {
    return prepared.map();
  }

  /**
   * Random inputs at the first choice of lengths.
   *
   * @return independent standard normal numbers; integers are numbers of nodes, or 0 and 1
   */
  public Sampler<ArrayTuple> inputs() {
    return Samples.tuples(prepared.layout().inputs(), prepared.layout().in());
  }

  /**
   * The actions on the inputs.
   *
   * @return by name, in order
   */
  public Map<String, DeclaredAction> inputActions() {
    return prepared.layout().in();
  }

  /**
   * The actions on the outputs.
   *
   * @return by name, in order
   */
  public Map<String, DeclaredAction> outputActions() {
    return prepared.layout().out();
  }

  /**
   * Runs the check.
   *
   * @return one report of all claims
   */
  public Report check() {
    List<Report> parts = new ArrayList<>();
    boolean blamed = false;
    for (Claim<?> claim : claims()) {
      String name = claim.symmetry().name();
      Report part =
          claim
              .check((phase, done, total) -> progress.step(name + ": " + phase, done, total))
              .check();
      if (!blamed && part.witness().isPresent()) {
        blamed = true;
        part = new Blame(model, progress).add(claim, part);
      }
      parts.add(part);
    }
    if (!blamed && request.options().layers()) {
      parts.set(0, new Blame(model, progress).add(claims().get(0), parts.get(0)));
    }
    return joined(parts);
  }

  private Report joined(List<Report> parts) {
    List<String> names = claims().stream().map(c -> c.symmetry().name()).distinct().toList();
    return Report.joined("equivariance of '" + model.name() + "'", String.join(", ", names), parts)
        .withNotes(notes());
  }

  /** What was claimed, so that a report can be read without the command that made it. */
  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "under "
            + group.name()
            + ": "
            + actions(inputActions())
            + " to "
            + actions(outputActions()));
    notes.addAll(prepared.notes());
    return notes;
  }

  private static String actions(Map<String, DeclaredAction> actions) {
    return actions.entrySet().stream()
        .map(named -> named.getKey() + " = " + named.getValue())
        .collect(Collectors.joining(", "));
  }

  /**
   * Evaluates a single sample of an earlier check again.
   *
   * @param token the token of the sample
   * @return a report on this sample alone
   * @throws InvalidInput if the token belongs to another request
   */
  public Report replay(ReplayToken token) {
    for (Claim<?> claim : claims()) {
      if (claim.seed() == token.seed()) {
        return claim
            .check(progress)
            .replay(token)
            .withSubject("equivariance of '" + model.name() + "' under " + claim.symmetry().name());
      }
    }
    throw new InvalidInput(
        "replay token",
        token.toString(),
        "one of a check of this model under " + group.name() + " with the same actions and seed",
        "the model's bytes, the group, the actions, the sizes and the seed must all be the same");
  }
}
