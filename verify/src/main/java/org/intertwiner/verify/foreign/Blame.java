package org.intertwiner.verify.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.intertwiner.verify.Progress;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Witness;
import org.intertwiner.verify.locate.FirstOffender;
import org.intertwiner.verify.locate.Locate;
import org.intertwiner.verify.locate.Located;
import org.intertwiner.verify.locate.TracedMap;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;

/** Finds the step of a model in which a refuted claim breaks, or what else is to blame. */
record Blame(ForeignModel model, Progress progress) {

  /**
   * The report with layers and the first offender, where the model's steps can be seen. Where the
   * claim fails for elements that interpolate only, no step is to blame.
   */
  <G> Report add(Claim<G> claim, Report report) {
    if (claim.map().isDeclaredRandom()) {
      return report;
    }
    Optional<String> grid = report.witness().flatMap(witness -> grid(claim, witness));
    if (model.traced().isEmpty()) {
      return grid.map(report::withCause).orElse(report);
    }
    TracedMap traced = model.traced().get();
    Located located;
    try {
      located = locate(claim, traced, report.witness().isPresent() && grid.isEmpty());
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException failed) {
      return report.withNotes(List.of("the first step to blame was not found: " + failed));
    }
    Optional<FirstOffender> offender = located.firstOffender().filter(o -> grid.isEmpty());
    Report shown =
        report
            .withExhibits(report.exhibits().withLayers(located.layers(), offender))
            .withNotes(located.notes());
    if (grid.isPresent()) {
      boolean quiet = located.firstOffender().isEmpty() && !located.layers().isEmpty();
      return shown.withCause(
          grid.get() + (quiet ? ", and there no layer is above its noise floor" : ""));
    }
    return offender
        .filter(first -> claim.isOfGroup())
        .flatMap(first -> model.cause(first, shapes(claim, traced)))
        .map(shown::withCause)
        .orElse(shown);
  }

  /**
   * Why an error above a declared tolerance says nothing about the model: all elements that act
   * exactly pass, against the noise floor and against the tolerance.
   */
  private <G> Optional<String> grid(Claim<G> claim, Witness witness) {
    Predicate<G> acting = claim.acting();
    if (claim.options().tolerance().isEmpty()
        || ExactPart.isWhole(claim.symmetry(), acting, claim.seed())) {
      return Optional.empty();
    }
    double accepted = claim.options().tolerance().get().relative();
    String element = witness.element().split(" = ", 2)[0] + " acts by interpolation here; ";
    ExactPart<G> exact = ExactPart.of(claim.symmetry(), acting);
    if (exact.isTrivial()) {
      return Optional.of(element + "only the identity acts exactly, so no step can be blamed");
    }
    Report part =
        claim
            .measured(exact)
            .check((phase, done, total) -> progress.step(exact.name() + ": " + phase, done, total))
            .check();
    boolean passes =
        part.verdict().holds()
            && part.checks().stream().allMatch(check -> check.errors().max() <= accepted);
    return passes
        ? Optional.of(
            element
                + "on the "
                + exact.elements().size()
                + " elements that act exactly the verdict is "
                + part.verdict().word())
        : Optional.empty();
  }

  private <G> Located locate(Claim<G> claim, TracedMap traced, boolean isRefuted) {
    Locate<G> locate =
        Locate.of(traced, claim.symmetry(), claim.map().source(), claim.map().target())
            .withSeed(claim.seed())
            .progress(progress);
    return (isRefuted ? locate.refuted() : locate).run(claim.inputs()::sample);
  }

  /** The shapes of all values at one input. */
  private static <G> Map<String, List<Integer>> shapes(Claim<G> claim, TracedMap traced) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(claim.seed());
    List<String> names = new ArrayList<>(traced.inputs());
    traced.steps().forEach(step -> names.addAll(step.outputs()));
    Map<String, List<Integer>> out = new HashMap<>();
    ArrayTuple x = claim.inputs().sample(random);
    x.arrays().forEach((name, array) -> out.put(name, array.shape()));
    names.removeAll(out.keySet());
    Map<String, NumericArray> values = traced.trace(x, new HashSet<>(names));
    values.forEach((name, array) -> out.put(name, array.shape()));
    return out;
  }
}
