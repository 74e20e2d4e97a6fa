package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.group.ConjugacyClasses;

/**
 * The linear characters λ of a subgroup H, each as the class function c ↦ Σ λ(h⁻¹) over the h in H
 * of class c, so that ⟨χ|_H, λ⟩ costs one product a class for every character χ of the group.
 */
final class SubgroupCharacters {
  private static final int MAX_CHARACTERS = 256;
  private static final long MAX_WORK = 1 << 20;

  private final SubgroupTree tree;
  private final int exponent;
  private final int[][] words;
  private final int[] classes;
  private final List<Linear> linear = new ArrayList<>();

  /**
   * One linear character.
   *
   * @param images the exponents of the images of the generators as powers of ζ_e
   * @param order the order of the character
   * @param sums Σ λ(h⁻¹) for each class that H meets, modulo p
   */
  record Linear(int[] images, int order, long[] sums) {}

  SubgroupCharacters(SubgroupTree tree, ConjugacyClasses all, Embedding embedding) {
    this.tree = tree;
    this.exponent = embedding.field().order();
    this.words = words(tree);
    int[] classOf = Arrays.stream(tree.elements()).map(all::classOf).toArray();
    this.classes = Arrays.stream(classOf).distinct().toArray();
    int[] place = new int[all.count()];
    for (int i = 0; i < classes.length; i++) {
      place[classes[i]] = i;
    }
    int[] at = Arrays.stream(classOf).map(c -> place[c]).toArray();
    long budget = MAX_WORK;
    for (int[] images : characters()) {
      if (linear.size() == MAX_CHARACTERS || budget < 0) {
        break;
      }
      budget -= tree.size();
      linear.add(linear(images, at, embedding));
    }
  }

  private static int[][] words(SubgroupTree tree) {
    int[][] words = new int[tree.size()][];
    words[0] = new int[tree.generators()];
    for (int i = 1; i < words.length; i++) {
      words[i] = words[tree.parent(i)].clone();
      words[i][tree.letter(i)]++;
    }
    return words;
  }

  private List<int[]> characters() {
    int rank = tree.generators();
    LinearCharacters homomorphisms = new LinearCharacters(exponent, rank);
    int largest = Arrays.stream(tree.elements()).max().orElse(0);
    int[] place = new int[largest + 1];
    for (int i = 0; i < tree.size(); i++) {
      place[tree.elements()[i]] = i;
    }
    int[] relation = new int[rank];
    for (int i = 0; i < tree.size(); i++) {
      for (int k = 0; k < rank; k++) {
        int y = place[tree.left(k, tree.elements()[i])];
        boolean zero = true;
        for (int j = 0; j < rank; j++) {
          relation[j] = words[i][j] + (j == k ? 1 : 0) - words[y][j];
          zero &= relation[j] == 0;
        }
        if (!zero) {
          homomorphisms.relation(relation);
        }
      }
    }
    return homomorphisms.all();
  }

  private Linear linear(int[] images, int[] at, Embedding embedding) {
    ModP field = embedding.field();
    long[] sums = new long[classes.length];
    int common = exponent;
    for (int x : images) {
      common = CharacterLift.gcd(common, x);
    }
    for (int i = 0; i < words.length; i++) {
      long root = embedding.root(exponent, -(long) value(images, i));
      sums[at[i]] = field.add(sums[at[i]], root);
    }
    return new Linear(images, exponent / common, sums);
  }

  /** The exponent of λ at element i. */
  private int value(int[] images, int i) {
    long sum = 0;
    for (int k = 0; k < images.length; k++) {
      sum += (long) images[k] * words[i][k];
    }
    return (int) (sum % exponent);
  }

  /** |H|. */
  int size() {
    return tree.size();
  }

  List<Linear> linear() {
    return linear;
  }

  /** ⟨χ|_H, λ⟩ for the character with these residues by class. */
  long multiplicity(Linear lambda, long[] character, ModP field) {
    long sum = 0;
    for (int i = 0; i < classes.length; i++) {
      sum = field.accumulate(sum, lambda.sums()[i], character[classes[i]]);
    }
    return field.mul(field.reduce(sum), field.inv(tree.size()));
  }

  /** The ray of one of the characters. */
  Ray ray(Linear lambda) {
    int[] exponents = new int[tree.size()];
    Arrays.setAll(exponents, i -> value(lambda.images(), i));
    return Ray.linear(tree.elements().clone(), exponents, exponent);
  }
}
