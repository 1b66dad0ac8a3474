using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

internal static class PayrollKind
{
    public static KindSchema Schema { get; } = new()
    {
        Kind = RecordKind.Payroll,
        InWords = "a worker's pay",
        Roles = new PhraseTable<Role>()
            .Add("patrono|grower|farm|flc|employer|emisor|company|client company|contractor|patron|empleador|empresa|employeur|arbeitgeber|empregador", Role.Payer)
            .Add("workman|workmen|staff member|crew member|team member|member|ee|employee|receptor|worker|payee|staff|associate|trabajador|empleado|salarie|arbeitnehmer|mitarbeiter|empregado|personnel|laborer|labourer", Role.Payee),
        BareRole = [PersonFullName, OrganizationName],
        OfRoles = Parts.Party,
        Own = new PhraseTable<Slot[]>()
            .Add("ee no|matricula|personnel no|staff no|payroll no|employee no|numero de empleado|personalnummer|file no|file number|clock no|badge no", [new(Role.Subject, SourceRecordId)])
            .AddEach("ee|employee|emp|worker|staff|personnel|associate|member", "id", [new(Role.Subject, SourceRecordId)])
            .AddEach("wage|salary", "month|period", [new(Role.Subject, EventTime)])
            .Add("works no|works number|muster no", [new(Role.Subject, SourceRecordId)])
            .Add("regular gross paid|gross paid|gross amount paid", [new(Role.Subject, PayrollGross)])
            .Add("withholding|total withheld|total taxes deductions|total taxes deduction", [new(Role.Subject, PayrollDeductions)])
            .Add("tfn", [new(Role.Payee, DocumentNumber)])
            .AddEach("pay card|paycard|payroll card", "no|account", [new(Role.Payee, AccountNumber)])
            .AddEach("total deduction|total deductions|total deducted|all deductions", "amount|value|sum", [new(Role.Subject, PayrollDeductions)])
            .AddEach("gross", "pay amount|amount earned|this period|remuneration|earned|earnings|income|compensation|salary|wages|pay", [new(Role.Subject, PayrollGross)])
            .AddEach("net", "wages paid|wages paid for week|pay for week|pay for period|remuneration|earnings|income|compensation|salary|wages|pay|paid|to pay", [new(Role.Subject, PaymentAmount)])
            .AddEach("contractor|subcontractor|contractor or subcontractor|contractor subcontractor", "name", [new(Role.Payer, OrganizationName)])
            .AddEach("salary|deposit|credit|payroll|payment", "account|account no|iban", [new(Role.Payee, AccountNumber)])
            .Add("total gross pay|gross amount|gross total|total gross|importe bruto|total bruto", [new(Role.Subject, PayrollGross)])
            .AddEach("payment|pay|check|paid|payroll|deposit|salary|payout|wage|payslip|settlement", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .Add("nombre emisor|nombre del emisor|co name|company|company name|company legal name|employer|employer name|employer legal name|razon social|empresa|patron|nombre del patron|employeur|arbeitgeber", [new(Role.Payer, OrganizationName)])
            .Add("pay date|check date|payment date|date paid|paid on|deposit date|payroll date|fecha de pago|fecha pago|date de paiement|zahltag", [new(Role.Subject, EventTime)])
            .AddEach("check|cheque|voucher|pay slip|payslip|check voucher|pay stub", "no|id|reference", [new(Role.Subject, PaymentReference)])
            .AddEach("employer|company", "tax id|tax no|tax number|ruc|rfc|cnpj|nit|ein|fein|abn|cuit|cif|registration no|siret|kvk|nip", [new(Role.Payer, OrganizationNumber)])
            .AddEach("employee|worker|staff|personnel", "code|key", [new(Role.Subject, SourceRecordId)])
            .Add("pay period|pay month|payroll month|pay period month", [new(Role.Subject, EventTime)])
            .Add("period from|from date|pay period start date|pay period start|period start|period begin|pay begin date|period beginning|inicio periodo", [new(Role.Subject, EventTime)])
            // "W/E date" is found as well: its letters alone would be joining words, and any date that end.
            .Add("period to|to date|we date|week end date|p e date|pay period end date|pay period end|period end|period ending|pay end date|week ending|week ended|fin periodo", [new(Role.Subject, EventEndTime)])
            .Add("remuneration after deductions|net pay amount|payout|payout amount|net payout|net|net pay|net wages|net salary|net amount|net check|take home|take home amount|net paid|paid net|net to pay|cash paid|take home pay|amount|amount paid|neto|neto a pagar|neto pagado|sueldo neto|salario neto|total a pagar|net a payer|salaire net|nettolohn|auszahlung|salario liquido", [new(Role.Subject, PaymentAmount)])
            .Add("pay method|payment method|deposit type|forma de pago", [new(Role.Subject, PaymentChannel)])
            .Add("month|period", [new(Role.Subject, EventTime)])
            .Add("establishment|establishment name", [new(Role.Payer, OrganizationName)])
            .Add("establishment no", [new(Role.Payer, OrganizationNumber)])
            .Add("end period", [new(Role.Subject, EventEndTime)])
            .Add("transfer account no", [new(Role.Payee, AccountNumber)]),
        // Provident fund, and no period: "P/E" is its end.
        Unread = new PhraseTable<bool>().Add("p f", true),
        Types = Parts.Of(Role.Payee, Parts.Party).And(Role.Payer, OrganizationName, OrganizationNumber)
            .And(Role.Subject, EventTime, EventEndTime, PaymentAmount, PaymentCurrency, PaymentReference, PayrollGross, PayrollDeductions, PayrollHeadCount, SourceRecordId),
        Noise = ["employee", "check", "trabajador", "payroll", "nomina", "worker", "salary", "direct", "deposit"],
        Telling = [PayrollGross, PayrollDeductions],
        Words = new PhraseTable<bool>().Add("payroll|net pay|gross pay|gross wages|wages|salary|nomina|sueldo|salario|percepciones|deducciones|deductions|pay period|employee|worker|trabajador|empleado|hours worked", true),
        Needs =
        [
            new("worker (name, document or account)", slot => slot.Role == Role.Payee && (Parts.IsName(slot.Type) || Parts.IsIdentifier(slot.Type))),
            new("net or gross pay", slot => slot.Type is PaymentAmount or PayrollGross),
        ],
        Marks = [new("gross pay or deductions", slot => slot.Type is PayrollGross or PayrollDeductions)],
    };
}
