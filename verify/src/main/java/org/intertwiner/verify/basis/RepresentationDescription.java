package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.Restriction;
import org.intertwiner.reptheory.Structure;

/**
 * A representation as a document keeps it: the diagonal blocks and how often each stands there.
 *
 * @param name its name
 * @param parts the diagonal blocks in order, at least one
 */
public record RepresentationDescription(String name, List<Part> parts) {

  private static final int LARGEST_BLOCK = 1_024;

  /**
   * Keeps a copy of the list.
   *
   * @param name its name
   * @param parts the diagonal blocks in order, at least one
   */
  public RepresentationDescription {
    parts = List.copyOf(parts);
  }

  /**
   * A diagonal block by its matrices on the topological generators, without their zeros.
   *
   * <p>The matrices are the seminormal ones ρ′ with ρ = D^½ ρ′ D^−½; where the norms D are ones
   * they are the matrices themselves.
   *
   * @param copies how often it stands side by side
   * @param norms D, one number per coordinate
   * @param matrices one square matrix per generator, its derivative for a Lie algebra element
   */
  public record Part(int copies, List<Rational> norms, List<SparseMatrix<Cyclotomic>> matrices) {
    /**
     * Keeps copies of the lists.
     *
     * @param copies how often it stands side by side
     * @param norms D, one number per coordinate
     * @param matrices one square matrix per generator, its derivative for a Lie algebra element
     */
    public Part {
      norms = List.copyOf(norms);
      matrices = List.copyOf(matrices);
    }

    /**
     * The dimension of one copy.
     *
     * @return the number of norms
     */
    public int size() {
      return norms.size();
    }

    /**
     * The permutations, where all matrices are permutation matrices.
     *
     * @return for each generator the image of every basis vector, from 0; empty where one is none
     */
    List<int[]> permutations() {
      List<int[]> all = new ArrayList<>();
      for (SparseMatrix<Cyclotomic> m : matrices) {
        if (!m.isMonomial() || !m.all(Cyclotomic::isOne)) {
          return List.of();
        }
        all.add(IntStream.range(0, m.columns()).map(j -> m.place(m.start(j))).toArray());
      }
      return all;
    }

    boolean isOrthonormal() {
      return norms.stream().allMatch(Rational::isOne);
    }
  }

  /**
   * The description of a representation.
   *
   * @param <G> the group elements
   * @param representation a representation of a finite or compact Lie group
   * @return its blocks
   */
  public static <G> RepresentationDescription of(Representation<G> representation) {
    List<Part> parts = new ArrayList<>();
    addTo(parts, representation, 1);
    return new RepresentationDescription(representation.name(), parts);
  }

  private static <G> void addTo(List<Part> parts, Representation<G> representation, int copies) {
    int generators = representation.group().topologicalGenerators().size();
    Structure<G> structure = representation.structure();
    List<SparseMatrix<Cyclotomic>> matrices;
    if (structure instanceof Structure.Sum<G> sum) {
      for (int copy = 0; copy < (sum.summands().size() == 1 ? 1 : copies); copy++) {
        for (Structure.Summand<G> s : sum.summands()) {
          int inner =
              sum.summands().size() == 1 ? Math.multiplyExact(copies, s.copies()) : s.copies();
          addTo(parts, s.representation(), inner);
        }
      }
      return;
    }
    if (structure instanceof Structure.Permuting<G> permuting) {
      matrices =
          permuting.generators().stream()
              .map(p -> IntStream.range(0, representation.dimension()).map(p::at).toArray())
              .map(p -> SparseMatrix.permutation(Cyclotomics.FIELD, p))
              .toList();
    } else if (structure instanceof Structure.Sparse<G> sparse) {
      matrices = sparse.generators();
    } else {
      matrices =
          IntStream.range(0, generators)
              .mapToObj(k -> SparseMatrix.of(representation.seminormalOnGenerator(k)))
              .toList();
    }
    parts.add(new Part(copies, representation.norms(), matrices));
  }

  /**
   * The dimension.
   *
   * @return the sum of the blocks' sizes
   */
  public int dimension() {
    return Math.toIntExact(parts.stream().mapToLong(p -> (long) p.copies() * p.size()).sum());
  }

  /**
   * Builds the representation again and checks that it is one.
   *
   * @param <G> the group elements
   * @param group the group
   * @return the representation
   * @throws InvalidInput where the matrices break a relation of the group
   */
  public <G> Representation<G> build(CompactGroup<G> group) {
    List<Representation<G>> built = new ArrayList<>();
    for (Part part : parts) {
      if (group instanceof FiniteGroup<G> finite) {
        built.addAll(Collections.nCopies(part.copies(), finite(part, finite)));
      } else {
        built.add(lie(part, group).times(part.copies()));
      }
    }
    return sum(group, built).withName(name);
  }

  private static <G> Representation<G> sum(CompactGroup<G> group, List<Representation<G>> parts) {
    if (group instanceof FiniteGroup<G>) {
      return Representations.directSum(
          parts.stream().map(p -> (FiniteRepresentation<G>) p).toList());
    }
    Representation<G> total = parts.get(0);
    for (Representation<G> part : parts.subList(1, parts.size())) {
      total = total.directSum(part);
    }
    return total;
  }

  private static <G> FiniteRepresentation<G> finite(Part part, FiniteGroup<G> group) {
    if (!part.isOrthonormal()) {
      throw new InvalidInput(
          "norms of a representation of " + group.name(),
          part.norms().toString(),
          "ones",
          "representations of finite groups are kept by their own matrices");
    }
    if (group.generators().isEmpty()) {
      List<FiniteRepresentation<G>> lines =
          Collections.nCopies(part.size(), Representations.trivial(group));
      return Representations.directSum(lines);
    }
    List<int[]> permutations = part.permutations();
    if (permutations.isEmpty()) {
      return Representations.of(group, dense(part));
    }
    FiniteGroup<Permutation> image =
        Groups.generatedBy(
            part.size(),
            permutations.stream().map(Permutation::of).toList(),
            GroupLimits.DEFAULT.withMaxOrder(group.order()));
    int[] images =
        IntStream.range(0, permutations.size()).map(k -> image.generatorIndex(k)).toArray();
    return Restriction.along(Representations.permutation(image), group, images);
  }

  private static <G> Representation<G> lie(Part part, CompactGroup<G> group) {
    return LieRepresentation.seminormal(group, "matrices", dense(part), part.norms());
  }

  private static List<Matrix<Cyclotomic>> dense(Part part) {
    if (part.size() > LARGEST_BLOCK) {
      throw new LimitExceeded(
          "block of a representation",
          part.size() + " rows",
          "at most " + LARGEST_BLOCK + " unless it permutes the coordinates",
          "write it as a sum of smaller blocks");
    }
    return part.matrices().stream().map(SparseMatrix::toMatrix).toList();
  }
}
