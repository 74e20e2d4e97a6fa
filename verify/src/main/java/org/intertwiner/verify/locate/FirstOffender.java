package org.intertwiner.verify.locate;

/**
 * The first step of a network whose value does not transform by any representation although all
 * that it reads does.
 *
 * @param node the name of the step
 * @param op what it does
 * @param tensor the name of the value it makes
 */
public record FirstOffender(String node, String op, String tensor) {}
