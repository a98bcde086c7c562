package org.audiodigit.cli;

import picocli.CommandLine;

/** Makes the commands, and gives those that hear something to hear with. */
final class CommandFactory implements CommandLine.IFactory {

    private final AudioHardware sound;
    private final CommandLine.IFactory others = CommandLine.defaultFactory();

    CommandFactory(AudioHardware sound) {
        this.sound = sound;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == DevicesCommand.class) {
            return type.cast(new DevicesCommand(sound));
        }
        if (type == RecordCommand.class) {
            return type.cast(new RecordCommand(sound));
        }
        if (type == ListenCommand.class) {
            return type.cast(new ListenCommand(sound));
        }
        return others.create(type);
    }
}
