package org.intertwiner.verify.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.verify.lint.Stack.Step;

/**
 * What is wrong with a network, found without running it.
 *
 * <p><em>Sizes:</em> which numbers of cells along the axes keep the symmetry exact under the group
 * elements that permute the cells; the set is eventually periodic, and the period is computed from
 * the strides and tried in full. <em>Channels:</em> pointwise functions, biases and normalisations
 * are held against the exact matrices of the generators; parts that Schur's lemma makes zero are
 * followed from layer to layer (finite groups). <em>Accuracy:</em> exact. <em>Complexity:</em>
 * (period + largest window) × layers for the sizes; |G|·d for each nonlinearity on d channels.
 * <em>Example:</em> {@code Lint.of(stack).report(5, 32).toText()}.
 */
public final class Lint {
  private static final int MAX_GROUP = 2_000;

  private final String subject;
  private final String group;
  private final Propagation propagation;
  private final List<Finding> findings;

  Lint(String subject, String group, Propagation propagation, List<Finding> findings) {
    this.subject = subject;
    this.group = group;
    this.propagation = propagation;
    this.findings = List.copyOf(findings);
  }

  /**
   * Looks at a network.
   *
   * @param <G> the group elements
   * @param stack the network
   * @return what there is to say
   * @throws InvalidInput if the group has no action on space
   */
  public static <G> Lint of(Stack<G> stack) {
    AxisMoves moves = AxisMoves.of(stack.group().action());
    List<Propagation.Node> nodes =
        stack.steps().stream()
            .map(s -> new Propagation.Node(s.name(), s.layer(), s.reads()))
            .toList();
    List<Finding> findings = new ArrayList<>();
    if (!moves.complete()) {
      findings.add(
          new Finding(
              Severity.NOTE,
              Stack.INPUT,
              "some elements of "
                  + stack.group().name()
                  + " do not permute the cells of a grid; the sizes speak of the others",
              ""));
    }
    findings.addAll(channels(stack));
    findings.addAll(schur(stack));
    return new Lint(
        "a network of " + nodes.size() + " layers",
        stack.group().name(),
        new Propagation(nodes, moves, Stack.INPUT),
        findings);
  }

  private static <G> List<Finding> channels(Stack<G> stack) {
    List<Finding> findings = new ArrayList<>();
    for (Step<G> step : stack.steps()) {
      Layer layer = step.layer();
      Optional<Finding> finding = Optional.empty();
      if (layer instanceof Layer.Nonlinearity pointwise) {
        finding = Fibres.nonlinearity(step.name(), pointwise.function(), step.source());
      } else if (layer instanceof Layer.NormNonlinearity) {
        finding = Fibres.normNonlinearity(step.name(), step.source());
      } else if (layer instanceof Layer.Bias) {
        finding = Fibres.bias(step.name(), step.source());
      } else if (layer instanceof Layer.Normalisation normalisation) {
        finding = Fibres.normalisation(step.name(), normalisation, step.source());
      } else if (layer instanceof Layer.Sliding sliding
          && sliding.reading() == Layer.Reading.MAXIMUM) {
        finding = Fibres.nonlinearity(step.name(), Pointwise.POSITIVELY_HOMOGENEOUS, step.source());
      }
      finding.ifPresent(findings::add);
    }
    return findings;
  }

  private static <G> List<Finding> schur(Stack<G> stack) {
    if (!(stack.group().group() instanceof FiniteGroup<G> finite)
        || finite.order() > MAX_GROUP
        || !(stack.input() instanceof FiniteRepresentation<G> input)) {
      return List.of();
    }
    Optional<FiniteRepresentation<G>> action =
        stack.group().action() instanceof FiniteRepresentation<G> a
            ? Optional.of(a)
            : Optional.empty();
    LiveParts<G> live = new LiveParts<>(finite, action);
    live.input(Stack.INPUT, input);
    List<Finding> findings = new ArrayList<>();
    for (Step<G> step : stack.steps()) {
      if (step.source() instanceof FiniteRepresentation<G> source
          && step.target() instanceof FiniteRepresentation<G> target) {
        findings.addAll(live.step(step.name(), step.layer(), step.reads(), source, target));
      }
    }
    return findings;
  }

  /**
   * What happens at a size.
   *
   * @param size the number of cells along every axis
   * @return whether the symmetry is exact, and if not, where it breaks and why
   * @throws InvalidInput if the size is not positive
   */
  public SizeVerdict at(int size) {
    if (size < 1 || size > 1 << 20) {
      throw new InvalidInput("size", String.valueOf(size), "1 … 2^20 cells", "");
    }
    return propagation.at(size);
  }

  /**
   * What happens at the sizes of a range.
   *
   * @param from the first size
   * @param to the last size
   * @return one verdict for each size, ascending
   * @throws InvalidInput if a size is not positive
   */
  public List<SizeVerdict> sizes(int from, int to) {
    List<SizeVerdict> verdicts = new ArrayList<>();
    for (int n = from; n <= to; n++) {
      verdicts.add(at(n));
    }
    return verdicts;
  }

  /**
   * All sizes that keep the symmetry exact.
   *
   * @return the set; empty where branches of different scale are joined or the period is too long
   */
  public Optional<SizePattern> pattern() {
    return propagation.pattern();
  }

  /**
   * Everything that was found.
   *
   * @param from the first size to look at
   * @param to the last size to look at
   * @return findings about channels, and one for each layer that breaks the symmetry at a size
   * @throws InvalidInput if a size is not positive
   */
  public LintReport report(int from, int to) {
    Map<String, List<SizeVerdict>> broken = new LinkedHashMap<>();
    boolean possible = false;
    boolean exact = false;
    for (SizeVerdict verdict : sizes(from, to)) {
      possible |= verdict.kind() != SizeVerdict.Kind.IMPOSSIBLE;
      exact |= verdict.kind() == SizeVerdict.Kind.EXACT;
      if (verdict.kind() == SizeVerdict.Kind.BROKEN) {
        verdict
            .reason()
            .ifPresent(r -> broken.computeIfAbsent(r.where(), w -> new ArrayList<>()).add(verdict));
      }
    }
    List<Finding> all = new ArrayList<>(findings);
    Severity severity = exact ? Severity.WARNING : Severity.ERROR;
    broken.values().forEach(verdicts -> all.add(summary(verdicts, severity)));
    if (!possible) {
      all.add(
          new Finding(
              Severity.ERROR,
              Stack.INPUT,
              "no size from " + from + " to " + to + " can be run",
              ""));
    }
    return new LintReport(subject, group, all, pattern());
  }

  private static String brief(List<Integer> sizes) {
    String all = Fibres.ranges(sizes);
    return all.length() <= 30
        ? all
        : Fibres.ranges(sizes.subList(0, 3)) + ", … " + sizes.get(sizes.size() - 1);
  }

  private static Finding summary(List<SizeVerdict> verdicts, Severity severity) {
    Finding first = verdicts.get(0).reason().orElseThrow();
    List<Integer> sizes = verdicts.stream().map(SizeVerdict::size).toList();
    return new Finding(
        severity,
        first.where(),
        (sizes.size() == 1 ? "size " : "sizes ")
            + brief(sizes)
            + ": "
            + first.what()
            + (sizes.size() == 1 ? "" : " (at " + sizes.get(0) + ")"),
        first.remedy());
  }
}
