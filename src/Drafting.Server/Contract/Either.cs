namespace Drafting.Server.Contract;

/// <summary>What is of one form or of another.</summary>
internal sealed class Either<TOne, TOther>
{
    private Either()
    {
    }
}
