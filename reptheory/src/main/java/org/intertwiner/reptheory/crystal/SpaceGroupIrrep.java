package org.intertwiner.reptheory.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/**
 * An irreducible representation of a space group: induced from an allowed representation of a
 * little group.
 *
 * <p><em>Formula:</em> with gᵢ one operation for each wave vector kᵢ of the star, D(g) has in block
 * (i, j) the matrix of gᵢ⁻¹ggⱼ where that belongs to the little group, otherwise 0. <em>Shape:</em>
 * star · dimension of the small representation. <em>Accuracy:</em> exact, certified; blocks are
 * kept sparse. <em>Complexity:</em> the certificate costs |point group| · generators · star
 * products of blocks. <em>Source:</em> F. Seitz, Ann. of Math. 37 (1936); G. W. Mackey (1952) for
 * irreducibility.
 *
 * <p>Example: {@code SpaceGroupIrrep.of(small).at(AffineOperation.parse("-x,y+1/2,-z+1/2"))}.
 */
public final class SpaceGroupIrrep {

  /**
   * A matrix with one block in each column of blocks.
   *
   * @param targets for each column of blocks the row of its block
   * @param blocks for each column of blocks the block
   */
  public record Blocks(List<Integer> targets, List<Matrix<Cyclotomic>> blocks) {

    /**
     * Keeps unmodifiable copies of the lists.
     *
     * @param targets for each column of blocks the row of its block
     * @param blocks for each column of blocks the block
     */
    public Blocks {
      targets = List.copyOf(targets);
      blocks = List.copyOf(blocks);
    }

    /**
     * The product.
     *
     * @param other a matrix with as many blocks
     * @return this · other
     */
    public Blocks multiply(Blocks other) {
      List<Integer> rows = new ArrayList<>();
      List<Matrix<Cyclotomic>> products = new ArrayList<>();
      for (int j = 0; j < other.targets.size(); j++) {
        int middle = other.targets.get(j);
        rows.add(targets.get(middle));
        products.add(blocks.get(middle).multiply(other.blocks.get(j)));
      }
      return new Blocks(rows, products);
    }

    /** {@return the trace} */
    public Cyclotomic trace() {
      Cyclotomic sum = Cyclotomic.ZERO;
      for (int j = 0; j < targets.size(); j++) {
        sum = targets.get(j) == j ? sum.add(blocks.get(j).trace()) : sum;
      }
      return sum;
    }

    Blocks negate() {
      return new Blocks(targets, blocks.stream().map(Matrix::negate).toList());
    }

    /** {@return the whole matrix} */
    public Matrix<Cyclotomic> toMatrix() {
      int d = blocks.get(0).rows();
      int size = d * targets.size();
      return Matrix.of(
          Cyclotomics.FIELD,
          size,
          size,
          (r, c) ->
              targets.get(c / d) == r / d ? blocks.get(c / d).at(r % d, c % d) : Cyclotomic.ZERO);
    }
  }

  /**
   * What has been proved.
   *
   * @param small the small representation has its certificate
   * @param star the wave vectors of the star are distinct modulo the reciprocal lattice, and as
   *     many as cosets: with an irreducible small representation the whole is irreducible
   * @param law D(g)D(s) = ±D(gs) for one g of each linear part, and s the generators and a basis of
   *     translations
   */
  public record Certificate(boolean small, boolean star, boolean law) {

    /** {@return whether everything holds} */
    public boolean proved() {
      return small && star && law;
    }
  }

  private final SmallIrrep small;
  private final List<AffineOperation> cosets;
  private final List<AffineOperation> inverses;
  private final List<KPoint> star;

  private SpaceGroupIrrep(SmallIrrep small) {
    this.small = small;
    this.cosets = small.littleGroup().cosets();
    this.inverses = cosets.stream().map(AffineOperation::inverse).toList();
    this.star = inverses.stream().map(small.littleGroup().k()::times).toList();
  }

  /**
   * The representation induced from a small representation.
   *
   * @param small an allowed irreducible representation of a little group
   * @return the irreducible representation of the space group
   */
  public static SpaceGroupIrrep of(SmallIrrep small) {
    return new SpaceGroupIrrep(small);
  }

  /** {@return the small representation} */
  public SmallIrrep small() {
    return small;
  }

  /** {@return the wave vectors of the star, in the order of the blocks} */
  public List<KPoint> star() {
    return star;
  }

  /** {@return the size of the matrices} */
  public int dimension() {
    return star.size() * small.dimension();
  }

  /**
   * The matrix of an operation by its blocks.
   *
   * @param operation an operation of the space group, with any translation
   * @return the blocks; with spin those of the fixed lift of its linear part
   * @throws InvalidInput if it is not in the group
   */
  public Blocks blocks(AffineOperation operation) {
    PointOperations all = small.littleGroup().operations();
    int g = all.indexOf(operation);
    List<Integer> targets = new ArrayList<>();
    List<Matrix<Cyclotomic>> blocks = new ArrayList<>();
    for (AffineOperation coset : cosets) {
      AffineOperation moved = operation.multiply(coset);
      int target = target(moved);
      AffineOperation inner = inverses.get(target).multiply(moved);
      Matrix<Cyclotomic> block = small.at(inner);
      targets.add(target);
      blocks.add(small.spin() && minus(all, g, coset, target, inner) ? block.negate() : block);
    }
    return new Blocks(targets, blocks);
  }

  /** Whether the lift of gᵢ⁻¹ggⱼ is Ē times the product of the lifts. */
  private boolean minus(
      PointOperations all, int g, AffineOperation coset, int target, AffineOperation inner) {
    int right = all.spinSign(g, all.indexOf(coset));
    int left = all.spinSign(all.indexOf(cosets.get(target)), all.indexOf(inner));
    return right != left;
  }

  private int target(AffineOperation moved) {
    for (int i = 0; i < cosets.size(); i++) {
      if (small.littleGroup().contains(inverses.get(i).multiply(moved))) {
        return i;
      }
    }
    throw new IllegalStateException(moved + " is in no coset of the " + small.littleGroup());
  }

  /**
   * The matrix of an operation.
   *
   * @param operation an operation of the space group, with any translation
   * @return D(operation)
   * @throws InvalidInput if it is not in the group
   */
  public Matrix<Cyclotomic> at(AffineOperation operation) {
    return blocks(operation).toMatrix();
  }

  /**
   * The character of an operation.
   *
   * @param operation an operation of the space group, with any translation
   * @return the trace
   * @throws InvalidInput if it is not in the group
   */
  public Cyclotomic character(AffineOperation operation) {
    return blocks(operation).trace();
  }

  /**
   * Proves the representation.
   *
   * @return what holds
   * @throws CancellationException if the thread is interrupted
   */
  public Certificate certificate() {
    return new Certificate(
        small.projective().certificate().proved(),
        starIsWhole(small.littleGroup(), star),
        keepsLaw());
  }

  /** Whether wave vectors are distinct, and as many as cosets. */
  static boolean starIsWhole(LittleGroup little, List<KPoint> star) {
    boolean distinct = star.size() * little.coGroup().order() == little.operations().size();
    for (int i = 0; i < star.size(); i++) {
      for (int j = 0; j < i; j++) {
        distinct &= !star.get(i).minus(star.get(j)).isReciprocal(little.spaceGroup());
      }
    }
    return distinct;
  }

  private boolean keepsLaw() {
    PointOperations all = small.littleGroup().operations();
    List<Integer> numbers = new ArrayList<>();
    for (int g = 0; g < all.size(); g++) {
      numbers.add(g);
    }
    List<AffineOperation> generators = new ArrayList<>();
    all.generators(numbers).forEach(g -> generators.add(all.at(g)));
    Matrix<Rational> basis = all.group().primitiveBasis();
    for (int j = 0; j < basis.columns(); j++) {
      generators.add(AffineOperation.translation(basis.column(j)));
    }
    List<Blocks> images = generators.stream().map(this::blocks).toList();
    for (AffineOperation g : all.all()) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while checking a space group representation");
      }
      Blocks left = blocks(g);
      for (int k = 0; k < images.size(); k++) {
        AffineOperation s = generators.get(k);
        Blocks wanted = blocks(g.multiply(s));
        boolean minus = small.spin() && all.spinSign(all.indexOf(g), all.indexOf(s)) == 1;
        if (!left.multiply(images.get(k)).equals(minus ? wanted.negate() : wanted)) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "representation of "
        + small.littleGroup().spaceGroup().name()
        + " induced from "
        + small;
  }
}
