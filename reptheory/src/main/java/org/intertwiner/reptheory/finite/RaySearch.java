package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The ladder of searches for a ray of an irreducible character.
 *
 * <p>1. eigenvalues of multiplicity one of single elements, and linear characters of the large
 * subgroups of {@link RayPool}; 2. linear characters grown through normalisers; 3. linear
 * characters of subgroups with two or three generators; 4. irreducible characters of proper
 * subgroups; 5. idempotents in the algebra that is condensed by a linear character of higher
 * multiplicity. The later rungs are climbed where the earlier ones found nothing; rungs 2 and 3
 * also where they could lower the degree of the field. A linear ray is extended to the largest
 * subgroup that has it.
 */
final class RaySearch {
  private static final int MAX_DEPTH = 3;
  private static final int MAX_CYCLIC = 12;
  private static final int MAX_FRAMES = 6;
  private static final int FEW_TRIALS = 60;
  private static final int MANY_TRIALS = 600;
  private static final long FRAME_ORDER = 20_000;

  private final RayContext context;
  private final int depth;

  RaySearch(RayContext context, int depth) {
    this.context = context;
    this.depth = depth;
  }

  /** A ray and, where one was found, an orthonormal basis in its orbit. */
  record Found(Ray ray, Optional<int[]> frame) {}

  /** A linear ray that need not be built to be compared. */
  private record Candidate(
      int growth, int notMonomial, int notReal, int size, int order, Supplier<Ray> ray) {
    boolean isAsGoodAs(Candidate other) {
      return growth == other.growth && notReal == other.notReal;
    }
  }

  /** A ray in a small field, if possible with an orthonormal basis in its orbit. */
  Optional<Found> best(IrrepLimits limits) {
    List<CyclicRays.Eigenvalue> eigenvalues = new CyclicRays(context).eigenvalues();
    List<Candidate> candidates = candidates(eigenvalues);
    if ((candidates.isEmpty() || candidates.get(0).growth() > 0)
        && context.group().order() <= limits.maxElements()) {
      Optional<Ray> other = candidates.isEmpty() ? hard(eigenvalues) : smaller(eigenvalues);
      if (other.isPresent()
          && (candidates.isEmpty() || degree(other.get()) < candidates.get(0).growth())) {
        return Optional.of(finished(other.get()));
      }
    }
    for (Candidate candidate : candidates.subList(0, Math.min(MAX_FRAMES, candidates.size()))) {
      Optional<Found> framed =
          candidate.isAsGoodAs(candidates.get(0)) ? framed(candidate) : Optional.empty();
      if (framed.isPresent()) {
        return framed;
      }
    }
    return candidates.stream().findFirst().map(candidate -> finished(candidate.ray().get()));
  }

  private int degree(Ray ray) {
    return context.fieldDegree(ray.order());
  }

  /**
   * Linear characters of cyclic and of large subgroups: those of a smallest field first; among them
   * those from which the character is induced, then real ones for characters of real type, then
   * large subgroups. An induced character whose roots of unity lie in the cyclotomic field of the
   * character counts as one of the smallest field.
   */
  private List<Candidate> candidates(List<CyclicRays.Eigenvalue> eigenvalues) {
    List<Candidate> all = new ArrayList<>();
    for (RayPool.Entry entry : context.pool().entries(context)) {
      all.add(candidate(entry.subgroup().size(), entry.lambda().order(), entry::ray));
    }
    CyclicRays cyclic = new CyclicRays(context);
    int few = 0;
    for (CyclicRays.Eigenvalue v : eigenvalues) {
      if (v.multiplicity() == 1 && few++ < MAX_CYCLIC) {
        all.add(candidate(v.n(), v.order(), () -> cyclic.ray(v)));
      }
    }
    all.sort(
        Comparator.comparingInt(Candidate::growth)
            .thenComparingInt(Candidate::notMonomial)
            .thenComparingInt(Candidate::notReal)
            .thenComparingInt(c -> -c.size())
            .thenComparingInt(Candidate::order));
    return all;
  }

  private Candidate candidate(int size, int order, Supplier<Ray> ray) {
    boolean monomial = (long) size * context.degree() == context.group().order();
    int degree = context.fieldDegree(order);
    boolean small =
        degree <= context.idealFieldDegree() || (monomial && context.hasRootOfUnity(order));
    return new Candidate(
        small ? 0 : degree,
        monomial ? 0 : 1,
        context.indicator() > 0 && order > 2 ? 1 : 0,
        size,
        order,
        ray);
  }

  private Optional<Found> framed(Candidate candidate) {
    if (candidate.notMonomial() > 0 && context.group().order() > FRAME_ORDER) {
      return Optional.empty();
    }
    Ray ray = candidate.ray().get();
    Optional<int[]> frame = frame(ray);
    return frame.isEmpty() ? Optional.empty() : Optional.of(new Found(ray, frame));
  }

  private Found finished(Ray ray) {
    return new Found(
        ray.isLinear() ? context.pool().saturated(context, ray) : ray, Optional.empty());
  }

  /** A ray of a smaller field than those of natural subgroups, where a short search finds one. */
  private Optional<Ray> smaller(List<CyclicRays.Eigenvalue> eigenvalues) {
    Optional<Ray> grown = new GrownRays(context).find(eigenvalues);
    if (grown.isPresent() && degree(grown.get()) <= context.idealFieldDegree()) {
      return grown;
    }
    Optional<Ray> other = new GeneratedRays(context).find(FEW_TRIALS);
    return Stream.of(grown, other)
        .flatMap(Optional::stream)
        .min(Comparator.comparingInt(this::degree));
  }

  /** Any ray. */
  Optional<Ray> any() {
    List<CyclicRays.Eigenvalue> eigenvalues = new CyclicRays(context).eigenvalues();
    List<Candidate> candidates = candidates(eigenvalues);
    return candidates.isEmpty() ? hard(eigenvalues) : Optional.of(candidates.get(0).ray().get());
  }

  private Optional<Ray> hard(List<CyclicRays.Eigenvalue> eigenvalues) {
    Optional<Ray> ray = new GrownRays(context).find(eigenvalues);
    if (ray.isEmpty() || degree(ray.get()) > context.idealFieldDegree()) {
      Optional<Ray> other =
          new GeneratedRays(context).find(ray.isEmpty() ? MANY_TRIALS : FEW_TRIALS);
      if (ray.isEmpty() || (other.isPresent() && degree(other.get()) < degree(ray.get()))) {
        ray = other;
      }
    }
    if (ray.isEmpty() && depth < MAX_DEPTH) {
      ray = new SubgroupRays(context, depth).find();
    }
    if (ray.isEmpty()) {
      ray = new CondensedRays(context).find(eigenvalues);
    }
    return ray;
  }

  private Optional<int[]> frame(Ray ray) {
    MatrixCoefficient alpha = new MatrixCoefficient(context.group(), ray);
    return new Frames(alpha, context.embedding(), context.residues()).orthogonal();
  }
}
