package org.intertwiner.harmonic.homogeneous;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.reptheory.FiniteRepresentation;

/**
 * Checks that matrices are a basis of the equivariant maps between two kinds of fields, by code
 * that knows nothing of double cosets.
 *
 * <p><em>Formula:</em> A₂(s) M − M A₁(s) = 0 for every generator s, with A the induced
 * representations; the matrices are independent; there are ⟨Ind χ₂, Ind χ₁⟩ of them, the induced
 * characters by Frobenius's formula Σ_{xH fixed by g} χ(x⁻¹gx). <em>Accuracy:</em> exact.
 * <em>Complexity:</em> two sparse products for each matrix and generator.
 */
public final class SectionCertifier {
  private SectionCertifier() {}

  /**
   * Checks matrices.
   *
   * @param <G> the group elements
   * @param in the fields that the maps take
   * @param out the fields that they give
   * @param maps matrices on coordinates of fields
   * @return the certificate, counts over all double cosets together
   * @throws InvalidInput where a matrix has another shape or the groups differ
   */
  public static <G> Certificate check(
      Bundle<G> in, Bundle<G> out, List<SparseMatrix<Cyclotomic>> maps) {
    requireSameGroup(in, out);
    for (SparseMatrix<Cyclotomic> map : maps) {
      requireShape(in, out, map);
    }
    FiniteRepresentation<G> source = in.sections();
    FiniteRepresentation<G> target = out.sections();
    Cyclotomic residual = Cyclotomic.ZERO;
    Optional<String> violation = Optional.empty();
    for (int k = 0; k < in.group().generators().size() && residual.isZero(); k++) {
      int s = in.group().generatorIndex(k);
      SparseMatrix<Cyclotomic> left = target.sparseAt(s);
      SparseMatrix<Cyclotomic> right = source.sparseAt(s);
      for (int b = 0; b < maps.size() && residual.isZero(); b++) {
        SparseMatrix<Cyclotomic> difference =
            left.multiply(maps.get(b)).subtract(maps.get(b).multiply(right));
        if (!difference.isZero()) {
          SparseMatrix.Entry<Cyclotomic> first = difference.first();
          residual = first.value();
          violation = Optional.of(message(b, in.group().generatorNames().get(k), first));
        }
      }
    }
    long expected = expected(source, target);
    boolean independent = areIndependent(maps);
    if (violation.isEmpty() && !independent) {
      violation = Optional.of("the elements are linearly dependent");
    }
    boolean complete = maps.size() == expected;
    if (violation.isEmpty() && !complete) {
      violation = Optional.of(maps.size() + " elements where the characters say " + expected);
    }
    return new Certificate(
        residual,
        true,
        independent,
        complete,
        List.of((long) maps.size()),
        List.of(expected),
        violation);
  }

  static <G> long expected(FiniteRepresentation<G> source, FiniteRepresentation<G> target) {
    return target.character().intertwiners(source.character());
  }

  private static String message(int b, String s, SparseMatrix.Entry<Cyclotomic> first) {
    return "element "
        + b
        + ", generator "
        + s
        + ": entry ("
        + first.row()
        + ", "
        + first.column()
        + ") of A₂M − MA₁ is "
        + first.value();
  }

  static void requireSameGroup(Bundle<?> in, Bundle<?> out) {
    if (!in.group().equals(out.group())) {
      throw new InvalidInput(
          "fields that a kernel gives",
          "fields of " + out.group().name(),
          "fields of the group object of those it takes, " + in.group().name(),
          "build both bundles from one group object");
    }
  }

  static void requireShape(Bundle<?> in, Bundle<?> out, SparseMatrix<Cyclotomic> map) {
    if (map.rows() != out.dimension() || map.columns() != in.dimension()) {
      throw new InvalidInput(
          "map from " + in + " to " + out,
          map.rows() + "×" + map.columns(),
          out.dimension() + "×" + in.dimension(),
          "rows belong to the fields that are given");
    }
  }

  /** Maps with disjoint supports are independent, so that ranks are taken of small matrices. */
  private static boolean areIndependent(List<SparseMatrix<Cyclotomic>> maps) {
    Set<Long> leading = new HashSet<>();
    for (SparseMatrix<Cyclotomic> map : maps) {
      if (map.isZero()) {
        return false;
      }
      leading.add(key(map, map.first()));
    }
    if (leading.size() == maps.size()) {
      return true;
    }
    for (List<SparseMatrix<Cyclotomic>> part : overlapping(maps)) {
      if (Thread.interrupted()) {
        throw new CancellationException("the certificate was interrupted");
      }
      if (rank(part) < part.size()) {
        return false;
      }
    }
    return true;
  }

  private static long key(SparseMatrix<?> map, SparseMatrix.Entry<?> entry) {
    return (long) entry.row() * map.columns() + entry.column();
  }

  /** The classes of maps that are joined by common places. */
  private static List<List<SparseMatrix<Cyclotomic>>> overlapping(
      List<SparseMatrix<Cyclotomic>> maps) {
    int[] parent = new int[maps.size()];
    Map<Long, Integer> owner = new HashMap<>();
    for (int b = 0; b < parent.length; b++) {
      parent[b] = b;
      for (SparseMatrix.Entry<Cyclotomic> e : maps.get(b).entries()) {
        Integer other = owner.putIfAbsent(key(maps.get(b), e), b);
        if (other != null) {
          parent[root(parent, b)] = root(parent, other);
        }
      }
    }
    Map<Integer, List<SparseMatrix<Cyclotomic>>> classes = new LinkedHashMap<>();
    for (int b = 0; b < parent.length; b++) {
      classes.computeIfAbsent(root(parent, b), r -> new ArrayList<>()).add(maps.get(b));
    }
    return List.copyOf(classes.values());
  }

  private static int root(int[] parent, int b) {
    int at = b;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private static int rank(List<SparseMatrix<Cyclotomic>> part) {
    Map<Long, Integer> places = new HashMap<>();
    List<Map<Integer, Cyclotomic>> rows = new ArrayList<>();
    for (SparseMatrix<Cyclotomic> map : part) {
      Map<Integer, Cyclotomic> row = new HashMap<>();
      for (SparseMatrix.Entry<Cyclotomic> e : map.entries()) {
        row.put(places.computeIfAbsent(key(map, e), p -> places.size()), e.value());
      }
      rows.add(row);
    }
    Matrix<Cyclotomic> matrix =
        Matrix.of(
            Cyclotomics.FIELD,
            rows.size(),
            places.size(),
            (i, j) -> rows.get(i).getOrDefault(j, Cyclotomic.ZERO));
    return ExactLinearAlgebra.rank(Cyclotomics.FIELD, matrix);
  }
}
