package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ladder of searches for a ray of an irreducible character.
 *
 * <p>1. eigenvalues of multiplicity one of single elements; 2. linear characters grown through
 * normalisers; 3. linear characters of subgroups with two or three generators; 4. irreducible
 * characters of proper subgroups; 5. idempotents in the algebra that is condensed by a linear
 * character of higher multiplicity. The later rungs are climbed where the earlier ones found
 * nothing; rungs 2 and 3 also where they could lower the degree of the field.
 */
final class RaySearch {
  private static final int MAX_DEPTH = 3;
  private static final int MAX_FRAMES = 12;
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

  /** A ray in a small field, if possible with an orthonormal basis in its orbit. */
  Optional<Found> best(IrrepLimits limits) {
    List<CyclicRays.Eigenvalue> eigenvalues = new CyclicRays(context).eigenvalues();
    List<Ray> simple = simplest(eigenvalues);
    if (context.group().order() <= limits.maxElements()) {
      if (simple.isEmpty()) {
        simple = hard(eigenvalues).stream().toList();
      } else if (degree(simple.get(0)) > context.idealFieldDegree()) {
        simple = smaller(eigenvalues, simple);
      }
    }
    for (Ray ray : simple) {
      Optional<int[]> frame = frame(ray);
      if (frame.isPresent()) {
        return Optional.of(new Found(ray, frame));
      }
    }
    return simple.stream().findFirst().map(ray -> new Found(ray, Optional.empty()));
  }

  private int degree(Ray ray) {
    return context.fieldDegree(ray.order());
  }

  /** Rays of a smaller field than those of cyclic subgroups, where a short search finds one. */
  private List<Ray> smaller(List<CyclicRays.Eigenvalue> eigenvalues, List<Ray> known) {
    if (!context.real() && context.indicator() > 0) {
      RayContext real = context.overReals();
      List<CyclicRays.Eigenvalue> realEigenvalues = new CyclicRays(real).eigenvalues();
      List<Ray> simple = new RaySearch(real, depth).simplest(realEigenvalues);
      if (!simple.isEmpty()) {
        return simple;
      }
    }
    Optional<Ray> grown = new GrownRays(context).find(eigenvalues);
    Optional<Ray> other =
        grown.isPresent() && degree(grown.get()) <= context.idealFieldDegree()
            ? grown
            : new GeneratedRays(context).find(FEW_TRIALS);
    return Stream.of(grown, other, known.stream().findFirst())
        .flatMap(Optional::stream)
        .min(Comparator.comparingInt(this::degree))
        .filter(best -> degree(best) < degree(known.get(0)))
        .map(List::of)
        .orElse(known);
  }

  /** Any ray. */
  Optional<Ray> any() {
    List<CyclicRays.Eigenvalue> eigenvalues = new CyclicRays(context).eigenvalues();
    List<Ray> simple = simplest(eigenvalues);
    return simple.isEmpty() ? hard(eigenvalues) : Optional.of(simple.get(0));
  }

  /** The rays of cyclic subgroups of the smallest field. */
  private List<Ray> simplest(List<CyclicRays.Eigenvalue> eigenvalues) {
    List<Ray> rays = new ArrayList<>();
    CyclicRays cyclic = new CyclicRays(context);
    for (CyclicRays.Eigenvalue v : eigenvalues) {
      if (v.multiplicity() == 1
          && v.fieldDegree() == eigenvalues.get(0).fieldDegree()
          && rays.size() < MAX_FRAMES) {
        rays.add(cyclic.ray(v));
      }
    }
    return rays;
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
    if (context.group().order() > FRAME_ORDER || !ray.isLinear()) {
      return Optional.empty();
    }
    MatrixCoefficient alpha = new MatrixCoefficient(context.group(), ray);
    return new Frames(alpha, context.embedding(), context.residues()).orthogonal();
  }
}
