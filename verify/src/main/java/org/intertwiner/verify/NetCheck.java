package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.intertwiner.verify.Evaluator.Outcome;
import org.intertwiner.verify.Evaluator.Sides;
import org.intertwiner.verify.Judge.Judged;
import org.intertwiner.verify.Judge.Kind;
import org.intertwiner.verify.Settings.Sample;
import org.intertwiner.verify.statistics.ClopperPearson;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.tolerance.NoiseFloor;

/**
 * Certifies all elements of a group at each sampled input: error on a net, plus Lipschitz constant
 * times covering radius.
 */
final class NetCheck<G, X, Y> {
  private final Settings<G, X, Y> settings;
  private final Evaluator<G, X, Y> evaluator;
  private final Judge<G, X, Y> judge;
  private final CoveringNet<G> net;
  private final double lipschitz;

  NetCheck(
      Settings<G, X, Y> settings,
      Evaluator<G, X, Y> evaluator,
      NoiseFloor floor,
      CoveringNet<G> net,
      double lipschitz) {
    this.settings = settings;
    this.evaluator = evaluator;
    this.judge = new Judge<>(settings, evaluator, floor);
    this.net = net;
    this.lipschitz = lipschitz;
  }

  Check run() {
    int n = settings.options().samples();
    double[] worst = new double[n];
    for (int k = 0; k < n; k++) {
      settings.options().progress().step("inputs of the net", k, n);
      ReplayToken token = settings.token(ReplayToken.Budget.INDEPENDENT, k);
      Sample<G, X> sample = settings.independent(token);
      List<Sample<G, X>> samples = new ArrayList<>();
      net.elements().forEach(g -> samples.add(sample.with(g)));
      Settings.stopIfInterrupted();
      List<Outcome> outcomes = evaluator.evaluate(samples, (i, left, right) -> {});
      for (int i = 0; i < samples.size(); i++) {
        Judged judged = judge.judge(samples.get(i), outcomes.get(i), ~token.sampleSeed());
        if (judged.kind() == Kind.VIOLATION) {
          Witness witness =
              new Shrinker<>(
                      settings,
                      evaluator,
                      judge,
                      Optional.of(new Elements<>(settings.symmetry()).ladder()))
                  .shrink(samples.get(i), judged.residual(), Optional.empty());
          return check(new Verdict.Refuted(witness), worst);
        }
        if (judged.kind() != Kind.PASS || outcomes.get(i).sides() != Sides.FINITE) {
          String reason = "a sample of the net could not be decided: " + judged.kind();
          return check(new Verdict.Inconclusive(reason + " " + judged.message()), worst);
        }
        worst[k] = Math.max(worst[k], judged.residual());
      }
    }
    return check(verdict(worst), worst);
  }

  private Verdict verdict(double[] worst) {
    double seen = ErrorSummary.of(worst).max();
    double bound = seen + lipschitz * net.radius();
    double accepted = judge.accepted();
    if (!(bound <= accepted)) {
      return new Verdict.Inconclusive(
          String.format(
              Locale.ROOT,
              "no violation on %s, but error %.1e + Lipschitz constant %.3g × covering radius %.3g"
                  + " = %.1e exceeds the accepted %.1e: take a finer net, or declare a tolerance",
              net.name(),
              seen,
              lipschitz,
              net.radius(),
              bound,
              accepted));
    }
    double delta = settings.options().delta();
    return new Verdict.Certified(
        bound,
        String.format(
            Locale.ROOT,
            "for all of %s at each of %d inputs: error ≤ %.1e on %s of covering radius %.3g, plus"
                + " declared Lipschitz constant %.3g × radius, is at most %.1e; for all but a"
                + " fraction of %.2e of inputs, wrong with probability at most %.0e",
            settings.symmetry().name(),
            worst.length,
            seen,
            net.name(),
            net.radius(),
            lipschitz,
            bound,
            ClopperPearson.upper(0, worst.length, delta),
            delta));
  }

  private Check check(Verdict verdict, double[] worst) {
    return new Check(
        "a net of the group, with a declared Lipschitz constant",
        verdict,
        settings.metric().title() + ", largest over the net",
        ErrorSummary.of(worst),
        judge.floor());
  }
}
