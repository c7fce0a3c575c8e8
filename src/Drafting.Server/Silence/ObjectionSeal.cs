using Drafting.Operations;
using Drafting.Server.Sealed;
using Microsoft.AspNetCore.DataProtection;

namespace Drafting.Server.Silence;

/// <summary>
/// Encrypts objections under silence. The log is read by every member, so what it holds of an objection is this alone: with the server's
/// keys only the server reads it, for the facilitator.
/// </summary>
internal sealed class ObjectionSeal(IDataProtectionProvider protection)
{
    // The longest objection fits about four of these; nearly all fit one.
    private const int Block = 4096;

    private readonly PaddedSeal seal = new(protection, "Drafting.Silence.Objections", Block);

    /// <summary>The objection, sealed for one draft.</summary>
    public string Seal(string draftId, Objection objection) => seal.Seal(writer => ObjectionJson.Write(writer, objection), draftId);

    /// <summary>The objection; null where the key it was sealed with is lost.</summary>
    public Objection? Open(string draftId, string sealedObjection) => seal.Open(sealedObjection, ObjectionJson.Read, draftId);
}
