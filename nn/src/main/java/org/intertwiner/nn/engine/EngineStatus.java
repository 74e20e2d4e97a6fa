package org.intertwiner.nn.engine;

/**
 * Whether an engine can be opened on this machine.
 *
 * @param name the engine's name
 * @param available whether it can be opened
 * @param explanation what was found, or what is missing and how to get it
 */
public record EngineStatus(String name, boolean available, String explanation) {}
