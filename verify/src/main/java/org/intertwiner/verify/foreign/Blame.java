package org.intertwiner.verify.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.intertwiner.verify.Progress;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.locate.Locate;
import org.intertwiner.verify.locate.Located;
import org.intertwiner.verify.locate.TracedMap;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;

/** Finds the step of a model in which a refuted claim breaks. */
record Blame(ForeignModel model, Progress progress) {

  /** The report with layers and the first offender, where the model's steps can be seen. */
  <G> Report add(Claim<G> claim, Report report) {
    if (model.traced().isEmpty() || claim.map().isDeclaredRandom()) {
      return report;
    }
    TracedMap traced = model.traced().get();
    Located located;
    try {
      located = locate(claim, traced, report.witness().isPresent());
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException failed) {
      return report.withNotes(List.of("the first step to blame was not found: " + failed));
    }
    Report shown =
        report
            .withExhibits(report.exhibits().withLayers(located.layers(), located.firstOffender()))
            .withNotes(located.notes());
    return located
        .firstOffender()
        .filter(offender -> claim.isOfGroup())
        .flatMap(offender -> model.cause(offender, shapes(claim, traced)))
        .map(shown::withCause)
        .orElse(shown);
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
