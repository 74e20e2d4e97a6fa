package org.intertwiner.nn.train.schedule;

/** A learning rate that stays: factor 1. */
public record Constant() implements Schedule {
  @Override
  public double factor(long step, long steps) {
    return 1;
  }
}
