namespace Drafting.Redlines.Marking;

/// <summary>
/// Marks one text against several that it was split into or joined from: it is compared with all of them at once, and the marks
/// are then dealt out to the several.
/// </summary>
internal static class PartMarker
{
    // Any space equals any other to the marker, so this matches the space at which an English paragraph is split. Unlike a line feed
    // it never joins what stands before it to one character.
    private const char Separator = '\u2028';

    /// <param name="one">The text on one side.</param>
    /// <param name="several">Its counterparts, in order; at least two.</param>
    /// <param name="oneIsOld">True for a split, false for a join.</param>
    /// <returns>For each of the several its marked text with its part of the one.</returns>
    public static List<IReadOnlyList<RedlineSegment>> Mark(string one, IReadOnlyList<string> several, bool oneIsOld)
    {
        var together = string.Join(Separator, several);
        var marked = oneIsOld ? Marker.Mark(one, together) : Marker.Mark(together, one);
        var dealer = new Dealer(several, oneIsOld);
        for (var i = 0; i < marked.Count; i++)
        {
            if (marked[i].Op == SegmentOp.Equal)
            {
                dealer.Equal(marked[i].Text);
                continue;
            }

            var both = i + 1 < marked.Count && marked[i].Op == SegmentOp.Delete && marked[i + 1].Op == SegmentOp.Insert;
            var (deleted, inserted) = both ? (marked[i].Text, marked[i + 1].Text)
                : marked[i].Op == SegmentOp.Delete ? (marked[i].Text, "") : ("", marked[i].Text);
            i += both ? 1 : 0;
            dealer.Differing(oneIsOld ? deleted : inserted, oneIsOld ? inserted : deleted);
        }

        return dealer.Finish();
    }

    private sealed class Dealer(IReadOnlyList<string> several, bool oneIsOld)
    {
        private readonly List<IReadOnlyList<RedlineSegment>> _parts = [];
        private Segmenter _segments = new(exchanged: !oneIsOld);
        private int _left = several[0].Length;

        public void Equal(string text)
        {
            while (text.Length > _left)
            {
                _segments.Equal(text.AsSpan(0, _left));
                Add(text.Substring(_left, 1), "");
                text = text[(_left + 1)..];
                NextPart();
            }

            _segments.Equal(text);
            _left -= text.Length;
        }

        public void Differing(string ofOne, string ofSeveral)
        {
            while (ofSeveral.Length > _left)
            {
                var before = ofSeveral[.._left];
                ofSeveral = ofSeveral[(_left + 1)..];
                // What the one has here goes with the nearest text of the several.
                var goesOn = before.Length == 0 && ofSeveral.Length > 0;
                Add(goesOn ? "" : ofOne, before);
                ofOne = goesOn ? ofOne : "";
                NextPart();
            }

            Add(ofOne, ofSeveral);
            _left -= ofSeveral.Length;
        }

        public List<IReadOnlyList<RedlineSegment>> Finish()
        {
            _parts.Add(_segments.Finish());
            return _parts;
        }

        private void Add(string ofOne, string ofSeveral)
        {
            if (Typography.WordingOf(ofOne) == Typography.WordingOf(ofSeveral))
                Spacing.Mark(ofOne, ofSeveral, _segments);
            else
                _segments.Differing(ofOne, ofSeveral, editorial: false);
        }

        private void NextPart()
        {
            _parts.Add(_segments.Finish());
            _segments = new(exchanged: !oneIsOld);
            _left = several[_parts.Count].Length;
        }
    }
}
