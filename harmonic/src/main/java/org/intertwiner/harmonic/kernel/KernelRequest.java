package org.intertwiner.harmonic.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.certificate.Certifier;
import org.intertwiner.harmonic.certificate.GeneratorMatrices;
import org.intertwiner.harmonic.certificate.Norms;
import org.intertwiner.harmonic.certificate.Placement;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.harmonic.solid.SolidHarmonics;
import org.intertwiner.reptheory.Representation;

/**
 * A request for a kernel space, filled in step by step: {@code
 * KernelSpace.on(action).from(in).to(out).upToDegree(L)}.
 *
 * @param <G> the group elements
 */
public final class KernelRequest<G> {
  private final Representation<G> action;
  private final Optional<Representation<G>> in;
  private final Optional<Representation<G>> out;
  private final boolean complex;
  private final KernelLimits limits;

  private KernelRequest(
      Representation<G> action,
      Optional<Representation<G>> in,
      Optional<Representation<G>> out,
      boolean complex,
      KernelLimits limits) {
    this.action = action;
    this.in = in;
    this.out = out;
    this.complex = complex;
    this.limits = limits;
  }

  static <G> KernelRequest<G> on(Representation<G> action) {
    ActionCheck.requireOrthogonal(action);
    return new KernelRequest<>(
        action, Optional.empty(), Optional.empty(), false, KernelLimits.usual());
  }

  /**
   * Names the representation of the input fields.
   *
   * @param representation V_in
   * @return the request with it
   * @throws InvalidInput if it represents another group than the action
   */
  public KernelRequest<G> from(Representation<G> representation) {
    ActionCheck.requireSameGroup(action, representation, "ρ_in");
    return new KernelRequest<>(action, Optional.of(representation), out, complex, limits);
  }

  /**
   * Names the representation of the output fields.
   *
   * @param representation V_out
   * @return the request with it
   * @throws InvalidInput if it represents another group than the action
   */
  public KernelRequest<G> to(Representation<G> representation) {
    ActionCheck.requireSameGroup(action, representation, "ρ_out");
    return new KernelRequest<>(action, in, Optional.of(representation), complex, limits);
  }

  /**
   * Asks for kernels with complex values: representations may then be complex, and dimensions are
   * counted over ℂ.
   *
   * @return the request over ℂ
   */
  public KernelRequest<G> overComplex() {
    return new KernelRequest<>(action, in, out, true, limits);
  }

  /**
   * Sets other limits on size.
   *
   * @param limits the limits
   * @return the request under them
   */
  public KernelRequest<G> within(KernelLimits limits) {
    return new KernelRequest<>(action, in, out, complex, limits);
  }

  /**
   * Solves the kernels of harmonic degree 0 … maxDegree and certifies the basis.
   *
   * @param maxDegree L ≥ 0
   * @return the certified space
   * @throws InvalidInput if a representation is missing, or complex where real kernels are asked
   *     for
   * @throws LimitExceeded if the predicted size is beyond the limits
   */
  public KernelSpace upToDegree(int maxDegree) {
    if (in.isEmpty()) {
      throw missing("ρ_in", "from(…)");
    }
    if (out.isEmpty()) {
      throw missing("ρ_out", "to(…)");
    }
    Representation<G> source = in.get();
    Representation<G> target = out.get();
    if (maxDegree < 0) {
      throw new InvalidInput(
          "maximal degree", "" + maxDegree, "a degree ≥ 0", "degree 0 is the constant kernels");
    }
    if (!complex) {
      ActionCheck.requireReal(source, "ρ_in");
      ActionCheck.requireReal(target, "ρ_out");
    }
    limits.requireDegree(action.dimension(), maxDegree);
    // the certificate takes them; what they refuse is refused before anything is solved
    action.character();
    source.character();
    target.character();
    Certifier certifier =
        Certifier.of(action, source, target).ofHarmonicForms().upToDegree(maxDegree);
    List<BasisBlock> blocks = solve(source, target, maxDegree, Lift.Acceptance.SMALL);
    Certificate certificate = certifier.check(blocks);
    if (!certificate.isProved()) {
      blocks = solve(source, target, maxDegree, Lift.Acceptance.CONFIRMED);
      certificate = certifier.check(blocks);
    }
    if (!certificate.isProved()) {
      throw new IllegalStateException("the kernel basis fails its certificate: " + certificate);
    }
    return new KernelSpace(action, source, target, complex, maxDegree, blocks, certificate);
  }

  private List<BasisBlock> solve(
      Representation<G> source,
      Representation<G> target,
      int maxDegree,
      Lift.Acceptance acceptance) {
    SolidHarmonics harmonics = SolidHarmonics.upTo(action.dimension(), maxDegree);
    GeneratorMatrices actionMatrices = GeneratorMatrices.of(action);
    List<Matrix<Cyclotomic>> onSpace = action.onGenerators();
    List<List<BlockOrbit>> outTypes = types(BlockOrbit.of(GeneratorMatrices.of(target)));
    List<List<BlockOrbit>> inTypes =
        source == target ? outTypes : types(BlockOrbit.of(GeneratorMatrices.of(source)));
    limits.requireEntries(
        outTypes,
        inTypes,
        entriesPerPair(maxDegree),
        SolidHarmonics.count(action.dimension(), maxDegree),
        new Elements(Certifier.of(action, source, target).upToDegree(maxDegree)));
    TemplateSolver solver =
        new TemplateSolver(
            harmonics,
            new Motions(harmonics, onSpace, actionMatrices.infinitesimal()),
            limits,
            acceptance);
    List<BasisBlock> blocks = new ArrayList<>();
    for (List<BlockOrbit> outs : outTypes) {
      for (List<BlockOrbit> ins : inTypes) {
        Norms norms = new Norms(ins.get(0).norms(), outs.get(0).norms());
        List<PolynomialMatrix> elements = new ArrayList<>();
        for (PolynomialMatrix element : solver.solve(outs.get(0), ins.get(0))) {
          elements.add(norms.toOrthonormal(element));
        }
        List<Placement> placements = new ArrayList<>();
        List<int[]> columns = coordinates(ins);
        for (int[] rows : coordinates(outs)) {
          for (int[] c : columns) {
            placements.add(Placement.of(rows, c));
          }
        }
        blocks.add(
            new BasisBlock(outs.get(0).dimension(), ins.get(0).dimension(), elements, placements));
      }
    }
    return blocks;
  }

  /** The number of elements that a certificate expects, counted where it is asked for. */
  private static final class Elements implements LongSupplier {
    private final Certifier certifier;

    Elements(Certifier certifier) {
      this.certifier = certifier;
    }

    @Override
    public long getAsLong() {
      long sum = 0;
      for (long dimension : certifier.expectedDimensions()) {
        sum += dimension;
      }
      return sum;
    }
  }

  private static List<int[]> coordinates(List<BlockOrbit> orbits) {
    List<int[]> coordinates = new ArrayList<>();
    for (BlockOrbit orbit : orbits) {
      coordinates.add(orbit.coordinates());
    }
    return coordinates;
  }

  private long entriesPerPair(int maxDegree) {
    long count = 0;
    for (int l = 0; l <= maxDegree; l++) {
      count += SolidHarmonics.count(action.dimension(), l);
    }
    return count;
  }

  /** Orbits with equal matrices together. */
  private static List<List<BlockOrbit>> types(List<BlockOrbit> orbits) {
    Map<BlockOrbit, List<BlockOrbit>> types = new LinkedHashMap<>();
    for (BlockOrbit orbit : orbits) {
      List<BlockOrbit> type = types.get(orbit);
      if (type == null) {
        type = new ArrayList<>();
        types.put(orbit, type);
      }
      type.add(orbit);
    }
    return List.copyOf(types.values());
  }

  private static InvalidInput missing(String what, String call) {
    return new InvalidInput(
        what, "nothing", "a representation of the group", "call " + call + " before upToDegree(…)");
  }

  @Override
  public String toString() {
    return "kernels on ℝ^"
        + action.dimension()
        + " from "
        + in.map(Representation::name).orElse("?")
        + " to "
        + out.map(Representation::name).orElse("?")
        + (complex ? " over ℂ" : "");
  }
}
