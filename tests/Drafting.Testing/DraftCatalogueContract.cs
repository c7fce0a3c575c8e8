using Drafting.Documents;
using Drafting.Documents.Ports;

namespace Drafting.Testing;

/// <summary>The contract of <see cref="IDraftCatalogue"/>.</summary>
public abstract class DraftCatalogueContract : StorageContract
{
    [Fact]
    public async Task Create_ListsTheDraftForItsCreatorOnly()
    {
        await CreateAsync("d");
        Assert.Equal(new ListedDraft(Summary("d", 0), DraftRole.Facilitator), Assert.Single(await Catalogue.ListAsync("facilitator@example.org")));
        Assert.Empty(await Catalogue.ListAsync("stranger@example.org"));
    }

    [Fact]
    public async Task Create_GivesAllItsFirstMembersTheirRoles_AndNobodyWhereTheIdIsInUse()
    {
        DraftMember[] members = [new("b@example.org", DraftRole.Editor), new("Facilitator@Example.org", DraftRole.Facilitator, HasOpened: true), new("c@example.org", DraftRole.Reviewer)];
        await Log.CreateAsync(Snapshot("d", 0), Summary("d", 0), members);
        await Assert.ThrowsAsync<RevisionConflictException>(() => Log.CreateAsync(Snapshot("d", 0), Summary("d", 0), [new("e@example.org", DraftRole.Editor)]));
        await ReopenAsync();
        Assert.Equal(
            [new("b@example.org", DraftRole.Editor), new("c@example.org", DraftRole.Reviewer), new("facilitator@example.org", DraftRole.Facilitator, HasOpened: true)],
            await Catalogue.MembersAsync("d"));
    }

    [Fact]
    public async Task List_LastChangedFirst()
    {
        foreach (var (draft, createdAt) in new[] { ("a", 10), ("b", 30), ("c", 20) }) await CreateAsync(draft, createdAt: createdAt);
        await Log.AppendAsync(new Append("a", 0, [Entry(1)], Summary("a", 1, changedAt: 25)));
        await ReopenAsync();
        Assert.Equal(["b", "a", "c"], (await Catalogue.ListAsync("facilitator@example.org")).Select(listed => listed.Summary.Id));
    }

    [Fact]
    public async Task Deadlines_AreThoseOfTheLastSummaries_EarliestFirst()
    {
        foreach (var draft in new[] { "a", "b", "c", "d" })
            await CreateAsync(draft);
        await Log.AppendAsync(Append("a", Entry(1), Entry(2), Entry(3)));
        await Log.AppendAsync(Append("b", Entry(1)));
        await Log.AppendAsync(Append("c", Entry(1)));
        await Log.AppendAsync(Append("c", Entry(2)));
        await ReopenAsync();
        Assert.Equal([new("b", At(61)), new("a", At(63))], await Catalogue.DeadlinesAsync(10));
        Assert.Equal(["b"], (await Catalogue.DeadlinesAsync(1)).Select(deadline => deadline.DraftId));
    }

    [Theory]
    [InlineData(DraftRole.Reviewer)]
    [InlineData(DraftRole.Proposer)]
    [InlineData(DraftRole.Editor)]
    [InlineData(DraftRole.Facilitator)]
    public async Task SetMember_EveryRole_IsGivenAndKept(DraftRole role)
    {
        await CreateAsync("d");
        Assert.Equal(MemberChange.Given, await Catalogue.SetMemberAsync("d", new DraftMember("kaz@example.org", role)));
        await ReopenAsync();
        Assert.Equal(role, await Catalogue.FindRoleAsync("d", "kaz@example.org"));
        Assert.Equal(role, Assert.Single(await Catalogue.ListAsync("kaz@example.org")).Role);
        Assert.Equal(
            [new DraftMember("facilitator@example.org", DraftRole.Facilitator), new DraftMember("kaz@example.org", role)], await Catalogue.MembersAsync("d"));
    }

    [Fact]
    public async Task SetMember_Again_ChangesTheRole()
    {
        await CreateAsync("d");
        await Catalogue.SetMemberAsync("d", new DraftMember("kaz@example.org", DraftRole.Editor));
        Assert.Equal(MemberChange.Changed, await Catalogue.SetMemberAsync("d", new DraftMember("KAZ@example.org", DraftRole.Reviewer)));
        Assert.Equal(MemberChange.Unchanged, await Catalogue.SetMemberAsync("d", new DraftMember("kaz@example.org", DraftRole.Reviewer)));
        Assert.Equal(
            [new DraftMember("facilitator@example.org", DraftRole.Facilitator), new DraftMember("kaz@example.org", DraftRole.Reviewer)],
            await Catalogue.MembersAsync("d"));
    }

    [Fact]
    public async Task MarkOpened_IsKeptWhateverTheRoleBecomes()
    {
        await CreateAsync("d");
        await Catalogue.SetMemberAsync("d", new DraftMember("kaz@example.org", DraftRole.Editor));
        Assert.All(await Catalogue.MembersAsync("d"), member => Assert.False(member.HasOpened));
        await Catalogue.MarkOpenedAsync("d", "KAZ@example.org");
        await Catalogue.MarkOpenedAsync("d", "kaz@example.org");
        await Catalogue.MarkOpenedAsync("d", "stranger@example.org");
        await Catalogue.SetMemberAsync("d", new DraftMember("kaz@example.org", DraftRole.Reviewer));
        await ReopenAsync();
        Assert.Equal(
            [new DraftMember("facilitator@example.org", DraftRole.Facilitator), new DraftMember("kaz@example.org", DraftRole.Reviewer, HasOpened: true)],
            await Catalogue.MembersAsync("d"));
    }

    [Fact]
    public async Task LastFacilitator_StaysWhatHeIs()
    {
        await CreateAsync("d");
        await Catalogue.SetMemberAsync("d", new DraftMember("kaz@example.org", DraftRole.Editor));
        Assert.Equal(MemberChange.LastFacilitator, await Catalogue.SetMemberAsync("d", new DraftMember("Facilitator@example.org", DraftRole.Reviewer)));
        Assert.Equal(MemberChange.LastFacilitator, await Catalogue.RemoveMemberAsync("d", "Facilitator@example.org"));
        Assert.Equal(MemberChange.Unchanged, await Catalogue.SetMemberAsync("d", new DraftMember("facilitator@example.org", DraftRole.Facilitator)));
        await Catalogue.SetMemberAsync("d", new DraftMember("kaz@example.org", DraftRole.Facilitator));
        Assert.Equal(MemberChange.Removed, await Catalogue.RemoveMemberAsync("d", "facilitator@example.org"));
        Assert.Equal([new DraftMember("kaz@example.org", DraftRole.Facilitator)], await Catalogue.MembersAsync("d"));
    }

    [Fact]
    public async Task Facilitators_LeavingTogether_OneStays() => await SeededRandom.CheckAsync(10, async random =>
    {
        var draft = $"leaving-{random.Seed}";
        var facilitators = Enumerable.Range(0, 4).Select(number => $"f{number}@example.org").ToList();
        await CreateAsync(draft, facilitators[0]);
        foreach (var email in facilitators.Skip(1)) await Catalogue.SetMemberAsync(draft, new DraftMember(email, DraftRole.Facilitator));
        var other = await OpenAsync();
        var changes = await Task.WhenAll(facilitators.Select((email, number) =>
        {
            var catalogue = number % 2 == 0 ? Catalogue : other.Catalogue;
            return random.Chance(0.5) ? catalogue.RemoveMemberAsync(draft, email) : catalogue.SetMemberAsync(draft, new DraftMember(email, DraftRole.Editor));
        }));
        Assert.Single(changes, MemberChange.LastFacilitator);
        Assert.Single(await Catalogue.MembersAsync(draft), member => member.Role == DraftRole.Facilitator);
        await other.Owner.DisposeAsync();
    });

    [Fact]
    public async Task Addresses_AreComparedWithoutCase_AndKeptInLowerCase()
    {
        await CreateAsync("d", "Facilitator@Example.ORG");
        await Catalogue.SetMemberAsync("d", new DraftMember("ÉLODIE@example.org", DraftRole.Editor));
        await Catalogue.SetMemberAsync("d", new DraftMember("élodie@EXAMPLE.org", DraftRole.Reviewer));
        Assert.Equal(
            [new DraftMember("facilitator@example.org", DraftRole.Facilitator), new DraftMember("élodie@example.org", DraftRole.Reviewer)],
            await Catalogue.MembersAsync("d"));
        Assert.Equal(DraftRole.Facilitator, await Catalogue.FindRoleAsync("d", "FACILITATOR@example.org"));
        Assert.Single(await Catalogue.ListAsync("FACILITATOR@example.org"));
        Assert.Equal(MemberChange.Removed, await Catalogue.RemoveMemberAsync("d", "Élodie@Example.Org"));
    }

    [Fact]
    public async Task RemoveMember_TakesTheRoleAway_OnceOnly()
    {
        await CreateAsync("d");
        await Catalogue.SetMemberAsync("d", new DraftMember("kaz@example.org", DraftRole.Editor));
        Assert.Equal(MemberChange.Removed, await Catalogue.RemoveMemberAsync("d", "kaz@example.org"));
        Assert.Equal(MemberChange.NoRole, await Catalogue.RemoveMemberAsync("d", "kaz@example.org"));
        Assert.Null(await Catalogue.FindRoleAsync("d", "kaz@example.org"));
        Assert.Empty(await Catalogue.ListAsync("kaz@example.org"));
    }

    [Fact]
    public async Task UnknownKeys_OfAnyCharacters_AreUnknown()
    {
        await CreateAsync("d");
        foreach (var odd in new[] { "d\0", "\0", "\ud800", "%", "d'--" })
        {
            Assert.Null(await Catalogue.FindRoleAsync(odd, "facilitator@example.org"));
            Assert.Null(await Catalogue.FindRoleAsync("d", odd));
            Assert.Null(await Library.FindAsync(odd));
            Assert.Empty(await Log.ReadAsync(odd, 0, 10));
            await Assert.ThrowsAsync<RevisionConflictException>(() => Log.AppendAsync(Append(odd, Entry(1))));
        }
    }

    [Fact]
    public async Task UnknownDraft_HasNoMembersAndTakesNone()
    {
        Assert.Null(await Catalogue.FindRoleAsync("nowhere", "kaz@example.org"));
        Assert.Empty(await Catalogue.MembersAsync("nowhere"));
        Assert.Equal(MemberChange.NoRole, await Catalogue.RemoveMemberAsync("nowhere", "kaz@example.org"));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => Catalogue.SetMemberAsync("nowhere", new DraftMember("kaz@example.org", DraftRole.Editor)));
        Assert.Empty(await Catalogue.ListAsync("kaz@example.org"));
    }
}
