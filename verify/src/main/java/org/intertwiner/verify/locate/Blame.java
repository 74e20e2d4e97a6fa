package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * Names the step to blame, from what was found about every value.
 *
 * <ol>
 *   <li>The first step whose value is broken although what it reads is not, and from which broken
 *       values lead to an output that is not as declared.
 *   <li>If that step reads values that transform by matrices that do not keep lengths, the step
 *       where those began: a linear map that loses nothing transforms by <em>some</em> matrices,
 *       whatever its weights.
 *   <li>If nothing is broken, the step at which the representation that the output carries began.
 * </ol>
 */
final class Blame {
  private static final double SAME = 1e-3;

  /** Where the output is known to be wrong, this part of the tolerance is enough to go on. */
  private static final double SUSPICIOUS = 1 / 16.0;

  private final TracedMap map;
  private final Map<String, Finding> findings;
  private final Map<String, Series> tolerances;
  private final Map<String, TracedMap.Step> maker = new HashMap<>();
  private final Set<String> views;
  private final boolean lengths;
  private final boolean refuted;
  private final Map<String, Series> declared;

  Blame(
      TracedMap map,
      Map<String, Finding> findings,
      Map<String, Series> tolerances,
      Set<String> views,
      boolean lengths,
      boolean refuted,
      Map<String, Series> declared) {
    this.refuted = refuted;
    this.declared = declared;
    this.map = map;
    this.findings = findings;
    this.tolerances = tolerances;
    this.views = views;
    this.lengths = lengths;
    for (TracedMap.Step step : map.steps()) {
      step.outputs().forEach(o -> maker.put(o, step));
    }
  }

  private Finding.Status status(String tensor) {
    Finding found = findings.get(tensor);
    return found == null ? Finding.Status.ORTHOGONAL : found.status();
  }

  private boolean is(String tensor, Finding.Status status) {
    return status(tensor) == status;
  }

  /** The offender, given the outputs that do not transform as declared. */
  Optional<String> offender(Set<String> bad) {
    if (bad.isEmpty()) {
      return Optional.empty();
    }
    Set<String> path = path(bad);
    Optional<String> broken = first(path, Finding.Status.BROKEN);
    Optional<String> unknown = first(path, Finding.Status.UNKNOWN);
    if (broken.isPresent()) {
      return Optional.of(origin(broken.get()));
    }
    if (unknown.isPresent()) {
      return Optional.of(origin(unknown.get()));
    }
    String output = map.outputs().stream().filter(bad::contains).findFirst().orElseThrow();
    return Optional.of(is(output, Finding.Status.LINEAR) ? origin(output) : carried(output));
  }

  /** Broken or unknown values from which such values lead to a bad output. */
  private Set<String> path(Set<String> bad) {
    Set<String> path = new HashSet<>(bad);
    List<TracedMap.Step> steps = map.steps();
    for (int s = steps.size() - 1; s >= 0; s--) {
      boolean leads =
          steps.get(s).outputs().stream()
              .anyMatch(o -> path.contains(o) && (isOpen(o) || bad.contains(o)));
      if (leads) {
        path.addAll(steps.get(s).inputs());
      }
    }
    return path;
  }

  private boolean isOpen(String tensor) {
    Finding found = findings.get(tensor);
    boolean suspicious =
        refuted
            && found != null
            && found.residual() > SUSPICIOUS * tolerances.get(tensor).tolerance();
    return suspicious || is(tensor, Finding.Status.BROKEN) || is(tensor, Finding.Status.UNKNOWN);
  }

  private Optional<String> first(Set<String> path, Finding.Status wanted) {
    List<String> candidates = new ArrayList<>();
    for (TracedMap.Step step : map.steps()) {
      boolean sound = step.inputs().stream().noneMatch(i -> is(i, Finding.Status.BROKEN));
      for (String o : step.outputs()) {
        if (sound && path.contains(o) && is(o, wanted)) {
          candidates.add(o);
        }
      }
    }
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    String first = candidates.get(0);
    Comparator<String> failures = Comparator.comparingLong(this::failures);
    return candidates.stream()
        .filter(c -> isAlike(c, first))
        .reduce((a, b) -> failures.compare(b, a) > 0 ? b : a);
  }

  private boolean isAlike(String a, String b) {
    return maker.get(a).op().equals(maker.get(b).op())
        && Arrays.equals(tolerances.get(a).shape(), tolerances.get(b).shape());
  }

  private long failures(String tensor) {
    return findings.get(tensor).failures(tolerances.get(tensor).tolerance());
  }

  /**
   * Back along values whose matrices do not keep lengths, or whose places move in another way than
   * those of the inputs, to where these began.
   */
  private String origin(String tensor) {
    return beginning(tensor, i -> isOdd(i) || (lengths && is(i, Finding.Status.LINEAR)))
        .orElseGet(() -> conflict(tensor));
  }

  private boolean isOdd(String tensor) {
    Finding found = findings.get(tensor);
    return found != null && found.odd() && found.isCovariant();
  }

  /** The first value of a kind, along values of this kind from what makes a value. */
  private Optional<String> beginning(String tensor, Predicate<String> kind) {
    Set<String> all = new HashSet<>();
    collect(tensor, kind, all);
    for (TracedMap.Step step : map.steps()) {
      for (String o : step.outputs()) {
        if (all.contains(o) && step.inputs().stream().noneMatch(kind)) {
          return Optional.of(o);
        }
      }
    }
    return Optional.empty();
  }

  private void collect(String tensor, Predicate<String> kind, Set<String> all) {
    if (kind.test(tensor)) {
      all.add(tensor);
    }
    TracedMap.Step step = maker.get(tensor);
    if (step != null) {
      for (String i : step.inputs()) {
        if (kind.test(i) && !all.contains(i)) {
          collect(i, kind, all);
        }
      }
    }
  }

  /** Of several values read, the one whose representation is not that of the others. */
  private String conflict(String tensor) {
    TracedMap.Step step = maker.get(tensor);
    if (step == null || step.inputs().size() < 2) {
      return tensor;
    }
    Optional<String> stray = stray(step);
    if (stray.isPresent()) {
      return drift(stray.get());
    }
    List<List<DenseMatrix>> known = new ArrayList<>();
    for (String input : map.inputs()) {
      matrices(input).ifPresent(known::add);
    }
    List<String> strange = new ArrayList<>();
    boolean familiar = false;
    for (String input : step.inputs()) {
      Optional<List<DenseMatrix>> here = matrices(input);
      if (here.isPresent()) {
        boolean same = known.stream().anyMatch(k -> agree(k, here.get()));
        boolean comparable = known.stream().anyMatch(k -> sizes(k, here.get()));
        familiar |= same;
        if (comparable && !same) {
          strange.add(input);
        }
      }
    }
    return familiar && strange.size() == 1 && maker.containsKey(strange.get(0))
        ? drift(strange.get(0))
        : tensor;
  }

  /** A value whose places move in their own way, read with one whose places move as expected. */
  private Optional<String> stray(TracedMap.Step step) {
    boolean expected =
        step.inputs().stream()
            .map(findings::get)
            .filter(f -> f != null && f.layout().isPresent())
            .anyMatch(f -> f.layout().get().movedAxes().length > 0);
    return step.inputs().stream()
        .filter(maker::containsKey)
        .filter(i -> expected && findings.get(i).matching().isPresent())
        .findFirst();
  }

  /** Where the representation began that an output carries instead of the declared one. */
  private String carried(String output) {
    Optional<List<DenseMatrix>> actual = matrices(output);
    Optional<List<DenseMatrix>> wanted = wanted(output);
    if (actual.isEmpty() || wanted.isEmpty() || !sizes(actual.get(), wanted.get())) {
      return drift(output);
    }
    if (!Matrices.haveSameParts(actual.get(), wanted.get(), SAME)) {
      return drift(output);
    }
    List<DenseMatrix> block = Matrices.differing(actual.get(), wanted.get(), SAME);
    Set<String> before = new HashSet<>();
    ancestors(output, before);
    for (String input : map.inputs()) {
      if (matrices(input).filter(m -> Matrices.contains(m, block, SAME)).isPresent()) {
        return drift(output);
      }
    }
    for (TracedMap.Step step : map.steps()) {
      for (String o : step.outputs()) {
        Optional<List<DenseMatrix>> here = matrices(o);
        if (before.contains(o)
            && here.isPresent()
            && (agree(here.get(), block) || agree(here.get(), actual.get()))) {
          return o;
        }
      }
    }
    return drift(output);
  }

  private void ancestors(String tensor, Set<String> all) {
    if (all.add(tensor) && maker.containsKey(tensor)) {
      maker.get(tensor).inputs().forEach(i -> ancestors(i, all));
    }
  }

  /** The matrices of the declared action, in the reading of the axes that fits the output. */
  private Optional<List<DenseMatrix>> wanted(String output) {
    Finding found = findings.get(output);
    Series t = declared.get(output);
    if (t == null || found == null || found.layout().isEmpty()) {
      return Optional.empty();
    }
    LinearFit fit = LinearFit.of(t, found.layout().get(), found.places(), 1);
    return fit.sufficient() ? Optional.of(fit.matrices()) : Optional.empty();
  }

  /** Back along values that carry the same matrices, to where these began. */
  private String drift(String tensor) {
    String at = tensor;
    for (String before = at; !before.isEmpty(); before = earlier(at)) {
      at = before;
    }
    return at;
  }

  /** A value read by the step that makes this one and carries the same matrices; or nothing. */
  private String earlier(String at) {
    TracedMap.Step step = maker.get(at);
    Optional<List<DenseMatrix>> here = matrices(at);
    for (String input : step == null ? List.<String>of() : step.inputs()) {
      Optional<List<DenseMatrix>> there = matrices(input);
      boolean known = here.isPresent() && there.isPresent();
      boolean same = known && agree(here.get(), there.get());
      boolean viewed = views.contains(at) && !(known && sizes(here.get(), there.get()));
      if (maker.containsKey(input) && (same || viewed)) {
        return input;
      }
    }
    return "";
  }

  private Optional<List<DenseMatrix>> matrices(String tensor) {
    Finding found = findings.get(tensor);
    return found == null ? Optional.empty() : Matrices.of(found);
  }

  private static boolean sizes(List<DenseMatrix> a, List<DenseMatrix> b) {
    return a.get(0).rows() == b.get(0).rows();
  }

  private static boolean agree(List<DenseMatrix> a, List<DenseMatrix> b) {
    if (!sizes(a, b)) {
      return false;
    }
    for (int k = 0; k < Math.min(a.size(), b.size()); k++) {
      if (a.get(k).subtract(b.get(k)).maxAbs() > SAME) {
        return false;
      }
    }
    return true;
  }
}
