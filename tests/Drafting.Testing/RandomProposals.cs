using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Testing;

/// <summary>Random operations on a draft and on what is proposed to it.</summary>
public static class RandomProposals
{
    private static readonly string[] Delegations = ["KAZ", "UZB", "FRA"];

    /// <summary>An operation as a facilitator's client would send it; some are refused, such as a second wording by one delegation.</summary>
    /// <param name="newId">The id of a paragraph or proposal it may create.</param>
    public static Operation Operation(SeededRandom random, Draft draft, string newId)
    {
        var proposals = draft.Proposals.All.ToList();
        if (random.Chance(0.4))
            return RandomDrafts.Operation(random, draft, newId);
        if (random.Chance(0.15))
            return RandomThreads.Operation(random, draft, newId);
        if (proposals.Count == 0 || random.Chance(0.4))
            return Propose(random, draft, newId);
        var proposal = random.Pick(proposals);
        return random.Next(10) switch
        {
            < 4 => new TakeStance(proposal.Id, random.Pick(Delegations), random.Chance(0.3) ? "g77" : null, random.Pick(Enum.GetValues<Stance>()), random.Chance(0.3) ? "先例" : null),
            < 6 => new AcceptProposal(proposal.Id, random.Chance(0.3) ? [0] : null, null, proposal.Touched, proposal.Written),
            < 7 => new CloseProposal(proposal.Id, random.Pick(Enum.GetValues<ProposalEnd>())),
            < 8 => new ReopenProposal(proposal.Id),
            _ => Edit(random, draft, proposal),
        };
    }

    private static Propose Propose(SeededRandom random, Draft draft, string id)
    {
        var delegation = random.Pick(Delegations);
        var live = draft.Live.Select(placed => placed.Content).ToList();
        if (live.Count > 0 && random.Chance(0.15))
            return new(id, delegation, null, [], [new(random.Pick(live).Id, 0, null)]);
        if (live.Count > 0 && random.Chance(0.15))
        {
            var paragraph = random.Pick(live);
            return new(id, delegation, null, [new InsertParagraph(id, paragraph.Id, paragraph.Kind, paragraph.Level, Delta.FromText(RandomDrafts.Text(random, 4)))], [], paragraph.Id);
        }

        return new(id, delegation, random.Chance(0.2) ? "g77" : null, [RandomDrafts.Operation(random, draft, $"{id}.new")], []);
    }

    private static EditProposal Edit(SeededRandom random, Draft draft, Proposal proposal)
    {
        // What a proposal inserts, where it does; else a paragraph of the draft that it leaves alone.
        if (proposal.Operations is [InsertParagraph insert])
            return new(proposal.Id, proposal.Operations, [new EditText(insert.Id, RandomDrafts.Edit(random, insert.Delta))]);
        var named = proposal.Operations.SelectMany(ProposalSteps.Named).ToHashSet();
        var others = draft.Live.Where(placed => !named.Contains(placed.Content.Id)).ToList();
        return new(proposal.Id, proposal.Operations, others.Count == 0 ? [] : [EditOf(random, random.Pick(others).Content)]);
    }

    private static EditText EditOf(SeededRandom random, Paragraph paragraph) => new(paragraph.Id, RandomDrafts.Edit(random, paragraph.Text));
}
