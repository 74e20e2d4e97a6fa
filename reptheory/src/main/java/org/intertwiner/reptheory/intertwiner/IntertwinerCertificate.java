package org.intertwiner.reptheory.intertwiner;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.finite.FieldImages;

/**
 * What has been proved of a basis of Hom_G(V, W).
 *
 * <p><em>Accuracy:</em> exact. W(s)T = T·V(s) is an identity between integral numbers of bounded
 * size and is checked under all embeddings modulo enough primes, for every generator s; nothing of
 * the derivation enters. Independence is a rank modulo one prime, which is at most the rank. The
 * dimension is ⟨χ_W, χ_V⟩, exactly. <em>Complexity:</em> the products on generators for each prime
 * and embedding.
 *
 * @param equivariant every map commutes with all generators, without residual
 * @param independent the maps are linearly independent
 * @param complete the maps are independent and as many as the characters demand
 */
public record IntertwinerCertificate(boolean equivariant, boolean independent, boolean complete) {

  /**
   * Checks maps.
   *
   * @param <G> the group elements
   * @param source V
   * @param target W
   * @param maps maps from V to W
   * @return what holds
   * @throws InvalidInput if a map has another shape or the groups differ
   */
  public static <G> IntertwinerCertificate check(
      FiniteRepresentation<G> source,
      FiniteRepresentation<G> target,
      List<SparseMatrix<Cyclotomic>> maps) {
    for (SparseMatrix<Cyclotomic> map : maps) {
      if (map.rows() != target.dimension() || map.columns() != source.dimension()) {
        throw new InvalidInput(
            "maps from " + source.name() + " to " + target.name(),
            "a map " + map.rows() + "×" + map.columns(),
            target.dimension() + "×" + source.dimension(),
            "rows belong to the target");
      }
    }
    long dimension = target.character().intertwiners(source.character());
    return check(
        StructuredMap.of(source), StructuredMap.of(target), maps, Math.toIntExact(dimension));
  }

  /**
   * Checks maps from an irreducible representation.
   *
   * @param <G> the group elements
   * @param irrep V, over ℂ or over ℝ
   * @param target W
   * @param maps maps from V to W
   * @return what holds
   */
  public static <G> IntertwinerCertificate check(
      Irrep<G> irrep, FiniteRepresentation<G> target, List<SparseMatrix<Cyclotomic>> maps) {
    long dimension = target.character().intertwiners(irrep.trace());
    return check(
        StructuredMap.of(irrep.generators()),
        StructuredMap.of(target),
        maps,
        Math.toIntExact(dimension));
  }

  static IntertwinerCertificate check(
      List<StructuredMap> source,
      List<StructuredMap> target,
      List<SparseMatrix<Cyclotomic>> maps,
      int dimension) {
    Equivariance proof = new Equivariance(source, target);
    boolean equivariant = maps.stream().allMatch(proof::holds);
    boolean independent = areIndependent(maps);
    return new IntertwinerCertificate(
        equivariant, independent, independent && maps.size() == dimension);
  }

  /** Maps whose first entries stand at different places are independent at once. */
  static boolean areIndependent(List<SparseMatrix<Cyclotomic>> maps) {
    Set<Long> leading = new HashSet<>();
    for (SparseMatrix<Cyclotomic> map : maps) {
      if (map.isZero()) {
        return false;
      }
      leading.add(firstPlace(map));
    }
    return leading.size() == maps.size() || rank(maps) == maps.size();
  }

  private static long firstPlace(SparseMatrix<Cyclotomic> map) {
    SparseMatrix.Entry<Cyclotomic> first = map.first();
    return (long) first.row() * map.columns() + first.column();
  }

  private static int rank(List<SparseMatrix<Cyclotomic>> maps) {
    Set<Cyclotomic> numbers = new HashSet<>();
    maps.forEach(m -> numbers.addAll(m.values()));
    FieldImages images = FieldImages.of(numbers);
    for (int prime = 0; ; prime++) {
      List<FieldImages.Residues> embeddings = images.at(prime);
      if (!embeddings.isEmpty()) {
        ModularSpace space = new ModularSpace(embeddings.get(0));
        maps.forEach(m -> space.insert(flat(m, images, embeddings.get(0))));
        return space.dimension();
      }
    }
  }

  private static long[] flat(
      SparseMatrix<Cyclotomic> map, FieldImages images, FieldImages.Residues residues) {
    long[] flat = new long[Math.multiplyExact(map.rows(), map.columns())];
    for (int j = 0; j < map.columns(); j++) {
      for (int k = map.start(j); k < map.start(j + 1); k++) {
        flat[map.place(k) * map.columns() + j] = residues.at(images.place(map.value(k)));
      }
    }
    return flat;
  }

  /**
   * Whether everything holds.
   *
   * @return true if the maps are proved to be a basis
   */
  public boolean proved() {
    return equivariant && independent && complete;
  }
}
