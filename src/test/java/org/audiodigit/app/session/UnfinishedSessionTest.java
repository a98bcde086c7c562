package org.audiodigit.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.audiodigit.app.session.SessionViewModel.Page;
import org.audiodigit.dataset.SessionFile;
import org.junit.jupiter.api.Test;

class UnfinishedSessionTest extends SessionFixture {

    private String remembered() {
        return test.context().settings().get(UnfinishedSession.SETTING, "");
    }

    @Test
    void aSpeakerWithoutAllTakesLeavesTheSessionUnfinished() {
        begin("yes no", 1);
        record(1);
        model.nextSpeaker();
        model.next();
        record(2);
        model.close();
        assertThat(remembered()).isEqualTo(folder().toString());

        model.open();
        model.resume();
        model.nextSpeaker();
        model.speaker().idProperty().set("01");
        model.next();
        record(1);
        assertThat(remembered()).isEmpty();
        model.takes().redoLast();
        assertThat(remembered()).isEqualTo(folder().toString());
        test.context().workspace().undo().undo();
        assertThat(remembered()).isEmpty();
    }

    @Test
    void aSessionIsUnfinishedUntilItsLastTakeIsSaved() {
        begin("yes no", 1);
        record(1);
        say(word(0.3, 1.5));
        tasks.hold();
        model.takes().keepDoubtful();
        model.close();
        assertThat(remembered()).isEqualTo(folder().toString());
        tasks.release();
        assertThat(remembered()).isEmpty();
    }

    @Test
    void anUnfinishedSessionIsReplacedAfterAQuestionOnly() throws Exception {
        begin("yes no", 1);
        model.close();
        model.open();
        model.setup().wordsProperty().set("left right");
        test.dialogs().confirm = false;
        model.next();
        assertThat(test.dialogs().questions.get(0)).contains(folder().toString());
        assertThat(model.pageProperty().get()).isEqualTo(Page.SETUP);
        assertThat(SessionFile.in(folder()).read().orElseThrow().words()).contains("yes");
        test.dialogs().confirm = true;
        model.next();
        assertThat(SessionFile.in(folder()).read().orElseThrow().words()).contains("left");
    }

    @Test
    void goingBackWhileASpeakerBeginsClosesTheSession() {
        goToSpeaker();
        tasks.hold();
        model.next();
        model.back();
        tasks.release();
        assertThat(model.pageProperty().get()).isEqualTo(Page.SETUP);
        assertThat(folder().resolve("in-use.lock")).doesNotExist();
        model.next();
        assertThat(model.pageProperty().get()).isEqualTo(Page.PROMPTS);
    }

    @Test
    void closingWhileTheFolderIsSearchedUnlocksIt() {
        model.open();
        model.setup().folderProperty().set(folder().toString());
        tasks.hold();
        model.next();
        model.close();
        tasks.release();
        assertThat(folder()).isDirectory();
        assertThat(folder().resolve("in-use.lock")).doesNotExist();
        assertThat(model.session().busyProperty().get()).isFalse();
    }

    @Test
    void detailsOfAnotherSpeakerAreNotKept() {
        goToSpeaker();
        model.speaker().detailProperty(SpeakerViewModel.AGE).set("31");
        model.speaker().detailProperty(SpeakerViewModel.ROOM).set("office");
        model.next();
        model.nextSpeaker();
        model.speaker().detailProperty(SpeakerViewModel.ROOM).set("hall");
        model.speaker().idProperty().set("01");
        assertThat(model.speaker().detailProperty(SpeakerViewModel.AGE).get()).isEqualTo("31");
        tasks.hold();
        model.speaker().idProperty().set("011");
        assertThat(model.speaker().detailProperty(SpeakerViewModel.AGE).get()).isEmpty();
        assertThat(model.speaker().detailProperty(SpeakerViewModel.ROOM).get()).isEqualTo("hall");
        tasks.release();
        assertThat(model.speaker().detailProperty(SpeakerViewModel.AGE).get()).isEmpty();
    }
}
