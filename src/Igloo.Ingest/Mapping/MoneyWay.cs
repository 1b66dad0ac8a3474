namespace Igloo.Ingest;

/// <summary>What an amount in the statement of an account says of the way of the money. What came in was paid by the other side, so that payer and payee change places.</summary>
public enum MoneyWay : byte
{
    /// <summary>Nothing: the columns tell who paid whom.</summary>
    Untold,

    /// <summary>With a minus it went out, without one it came in.</summary>
    Sign,

    /// <summary>It went out: a column of debits.</summary>
    Out,

    /// <summary>It came in: a column of credits.</summary>
    In,
}
