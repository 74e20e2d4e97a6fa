package org.intertwiner.verify.foreign;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.action.declared.DeclaredAction;
import org.intertwiner.verify.action.declared.Features;
import org.intertwiner.verify.action.symmetry.Symmetries;
import org.intertwiner.verify.tensor.ElementType;

/**
 * A group with the meaning of declared actions for it.
 *
 * @param <G> the group elements
 */
sealed interface Acting<G> {

  /** The name of the group. */
  String name();

  /** How its elements are drawn. */
  Symmetry<G> symmetry();

  /** What it does to an array. */
  DataAction<G, double[]> on(DeclaredAction action, List<Integer> shape, ElementType type);

  /** The dimension of the representation of an action. */
  int dimension(DeclaredAction action);

  /** Whether it has one element only. */
  boolean isTrivial();

  /** A compact group under its Haar measure. */
  record Compact<G>(NamedGroup<G> group) implements Acting<G> {
    @Override
    public String name() {
      return group.name();
    }

    @Override
    public Symmetry<G> symmetry() {
      return Symmetry.haar(group.group());
    }

    @Override
    public DataAction<G, double[]> on(
        DeclaredAction action, List<Integer> shape, ElementType type) {
      return action.on(group, shape, type);
    }

    @Override
    public int dimension(DeclaredAction action) {
      return RepresentationNotation.parse(action.rep().orElse("trivial"), group).dimension();
    }

    @Override
    public boolean isTrivial() {
      return group.group() instanceof FiniteGroup<G> finite && finite.order() == 1;
    }
  }

  /** A matrix group that need not be compact, drawn from by boosts of bounded rapidity. */
  record Matrices(LieGroup<DenseMatrix> group) implements Acting<DenseMatrix> {
    private static final double RAPIDITY = 1;
    private static final int MOST = 1024;

    @Override
    public String name() {
      return group.name();
    }

    @Override
    public Symmetry<DenseMatrix> symmetry() {
      return Symmetries.lie(group, RAPIDITY);
    }

    @Override
    public DataAction<DenseMatrix, double[]> on(
        DeclaredAction action, List<Integer> shape, ElementType type) {
      return action.on(group, shape, type);
    }

    /** The length of an axis on which it acts. */
    @Override
    public int dimension(DeclaredAction action) {
      DeclaredAction features = new Features(action.rep().orElse("trivial"));
      InvalidInput last = new InvalidInput("representation", features.toString(), "one known", "");
      for (int d = 1; d <= MOST; d++) {
        try {
          features.on(group, List.of(d), ElementType.FLOAT64);
          return d;
        } catch (InvalidInput otherLength) {
          last = otherLength;
        }
      }
      throw last;
    }

    @Override
    public boolean isTrivial() {
      return false;
    }
  }
}
