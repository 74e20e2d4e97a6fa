package org.intertwiner.harmonic.homogeneous;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.LeftCosets;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Restriction;

/** The two factors of every element of a direct product, and the elements of the factors in it. */
final class ProductFrame<A, B> {
  private final FiniteGroup<Permutation> product;
  private final FiniteGroup<A> left;
  private final FiniteGroup<B> right;
  private final int[] toLeft;
  private final int[] toRight;

  private ProductFrame(
      FiniteGroup<Permutation> product, FiniteGroup<A> left, FiniteGroup<B> right) {
    this.product = product;
    this.left = left;
    this.right = right;
    int split = left.generators().size();
    this.toLeft = new int[(int) product.order()];
    this.toRight = new int[toLeft.length];
    for (int x = 1; x < toLeft.length; x++) {
      int p = product.parent(x);
      int k = product.lastLetter(x);
      toLeft[x] = k < split ? left.multiplyByGenerator(toLeft[p], k) : toLeft[p];
      toRight[x] = k < split ? toRight[p] : right.multiplyByGenerator(toRight[p], k - split);
    }
  }

  static <A, B> ProductFrame<A, B> of(
      FiniteGroup<Permutation> product, FiniteGroup<A> left, FiniteGroup<B> right) {
    boolean fits =
        product.order() == left.order() * right.order()
            && product.generators().size() == left.generators().size() + right.generators().size();
    if (fits) {
      ProductFrame<A, B> frame = new ProductFrame<>(product, left, right);
      if (frame.isProduct()) {
        return frame;
      }
    }
    throw new InvalidInput(
        "product of " + left.name() + " and " + right.name(),
        product.toString(),
        "their direct product with the generators of the first, then of the second",
        "Groups.product(first, second)");
  }

  /** x ↦ (left, right) is a bijection that keeps products with generators. */
  private boolean isProduct() {
    boolean[] seen = new boolean[toLeft.length];
    int split = left.generators().size();
    for (int x = 0; x < toLeft.length; x++) {
      int pair = (int) (toLeft[x] * right.order()) + toRight[x];
      if (seen[pair]) {
        return false;
      }
      seen[pair] = true;
      for (int k = 0; k < product.generators().size(); k++) {
        int y = product.multiplyByGenerator(x, k);
        int l = k < split ? left.multiplyByGenerator(toLeft[x], k) : toLeft[x];
        int r = k < split ? toRight[x] : right.multiplyByGenerator(toRight[x], k - split);
        if (toLeft[y] != l || toRight[y] != r) {
          return false;
        }
      }
    }
    return true;
  }

  private int ofLeft(int element) {
    return word(left.word(element), 0);
  }

  private int ofRight(int element) {
    return word(right.word(element), left.generators().size());
  }

  private int word(int[] letters, int shift) {
    int x = 0;
    for (int k : letters) {
      x = product.multiplyByGenerator(x, k + shift);
    }
    return x;
  }

  FibreOrbit<Permutation> orbit(FibreOrbit<A> a, FibreOrbit<B> b, int width, int offset) {
    Subgroup both =
        product.subgroup(
            IntStream.concat(
                    Arrays.stream(a.subgroup().generators()).map(this::ofLeft),
                    Arrays.stream(b.subgroup().generators()).map(this::ofRight))
                .toArray());
    LeftCosets cosets = both.leftCosets();
    List<Integer> points = new ArrayList<>();
    for (int c = 0; c < cosets.count(); c++) {
      int x = cosets.representative(c);
      int first = a.points().get(a.cosets().cosetOf(toLeft[x]));
      points.add(first * width + b.points().get(b.cosets().cosetOf(toRight[x])));
    }
    Optional<FiniteRepresentation<Permutation>> whole =
        a.whole().isPresent() && b.whole().isPresent()
            ? Optional.of(tensor(product, a.whole().get(), b.whole().get()))
            : Optional.empty();
    FiniteRepresentation<Permutation> fibre = tensor(product.toGroup(both), a.fibre(), b.fibre());
    return new FibreOrbit<>(product, both, fibre, whole, points, offset);
  }

  /** (g, h) ↦ ρ(g) ⊗ σ(h) on a group of elements of the product. */
  private FiniteRepresentation<Permutation> tensor(
      FiniteGroup<Permutation> group, FiniteRepresentation<A> rho, FiniteRepresentation<B> sigma) {
    int count = group.generators().size();
    int[] first = new int[count];
    int[] second = new int[count];
    for (int k = 0; k < count; k++) {
      int x = product.indexOf(group.generators().get(k));
      first[k] = rho.group().indexOf(left.element(toLeft[x]));
      second[k] = sigma.group().indexOf(right.element(toRight[x]));
    }
    return Restriction.along(rho, group, first).tensor(Restriction.along(sigma, group, second));
  }
}
