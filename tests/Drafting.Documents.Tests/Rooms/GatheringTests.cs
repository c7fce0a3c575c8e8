using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;

namespace Drafting.Documents.Tests.Rooms;

public class GatheringTests
{
    [Fact]
    public void Attend_WithThePeopleKnownAlready_TellsNobody()
    {
        var gathering = new Gathering("draft");
        var (here, there) = (new Counting(), new Counting());
        gathering.Add(here);
        gathering.Add(there);
        var people = new Attendance([new Attendee("a@example.org", "KAZ")], []);
        gathering.Attend(here, people);
        gathering.Attend(here, people with { People = [new Attendee("a@example.org", "KAZ")] });
        Assert.Equal((0, 1), (here.Told, there.Told));
    }

    private sealed class Counting : IDraftObserver
    {
        public int Told { get; private set; }

        public void Committed(string draftId, IReadOnlyList<EncodedEntry> entries)
        {
        }

        public void Attended(string draftId, Attendance elsewhere) => Told++;

        public void RoleChanged(string draftId, string email, DraftRole? role)
        {
        }

        public void Lost(string draftId)
        {
        }
    }
}
