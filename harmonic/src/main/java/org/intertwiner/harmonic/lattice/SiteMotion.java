package org.intertwiner.harmonic.lattice;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.FiniteRepresentation;

/**
 * What one element does to pairs of sites and to the spaces over them, worked out from points of
 * space and products in the group.
 *
 * @param <G> the group elements
 */
final class SiteMotion<G> {
  private final LatticeField<G> source;
  private final LatticeField<G> target;
  private final int element;
  private final AffineOperation operation;

  SiteMotion(LatticeField<G> source, LatticeField<G> target, int element) {
    this.source = source;
    this.target = target;
    this.element = element;
    this.operation = target.symmetry().operation(element);
  }

  /** The image of a pair, moved back to the cell of the target at the origin. */
  SitePair image(SitePair pair) {
    List<Rational> u = target.sites().get(pair.target());
    List<Rational> s = sum(u, pair.offset());
    List<Rational> gu = operation.apply(u);
    List<Rational> gs = operation.apply(s);
    List<Rational> offset = SitePairs.difference(gs, gu);
    int newTarget = target.numberOf(gu);
    int newSource = source.numberOf(gs);
    List<Rational> home = target.sites().get(newTarget);
    List<Rational> cell = SitePairs.difference(sum(home, offset), source.sites().get(newSource));
    List<Integer> whole = new ArrayList<>();
    cell.forEach(t -> whole.add(Math.toIntExact(t.toLong())));
    Rational length = target.symmetry().lattice().norm(offset);
    return new SitePair(newTarget, newSource, whole, offset, length);
  }

  private static List<Rational> sum(List<Rational> a, List<Rational> b) {
    List<Rational> result = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      result.add(a.get(i).add(b.get(i)));
    }
    return result;
  }

  SparseMatrix<Cyclotomic> in(SitePair pair) {
    return source.fibre().sparseAt(inner(source, pair.source()));
  }

  SparseMatrix<Cyclotomic> out(SitePair pair) {
    return target.fibre().sparseAt(inner(target, pair.target()));
  }

  /** The trace on Hom(V_in, V_out) at a pair, 0 where the pair is moved. */
  Cyclotomic traceAt(SitePair pair) {
    if (!isFixed(pair)) {
      return Cyclotomic.ZERO;
    }
    FiniteRepresentation<G> in = source.fibre();
    int back = in.group().inverse(inner(source, pair.source()));
    Cyclotomic out = target.fibre().traceAt(inner(target, pair.target()));
    return out.isZero() ? out : out.multiply(in.traceAt(back));
  }

  /**
   * Whether g moves both sites by one lattice vector: it keeps the offset and the sites' classes.
   */
  private boolean isFixed(SitePair pair) {
    AffineOperation linear = operation;
    List<Rational> u = target.sites().get(pair.target());
    List<Rational> gu = linear.apply(u);
    if (target.numberOf(gu) != pair.target()) {
      return false;
    }
    List<Rational> gs = linear.apply(sum(u, pair.offset()));
    return SitePairs.difference(gs, gu).equals(pair.offset());
  }

  /** The element of the fibre's group that carries V at a site to V at its image. */
  private int inner(LatticeField<G> field, int site) {
    if (!field.isInduced()) {
      return element;
    }
    FiniteGroup<G> group = field.symmetry().group();
    int b = field.numberOf(operation.apply(field.sites().get(site)));
    int moved = group.multiply(element, field.transversal(site));
    int inner = group.multiply(group.inverse(field.transversal(b)), moved);
    return field.fibre().group().indexOf(group.element(inner));
  }
}
