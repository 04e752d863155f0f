/** Nouns a demand can be addressed to, as the last word before the modal: 各级各部门要…, 企业应当…. */
const ADDRESSEES =
  '部门|单位|政府|企业|公司|学校|院校|高校|医院|机构|组织|协会|商会|人员|干部|党员|群众|市民|居民|村民|公民|个人|负责人|负责同志|书记|主任|局长|组长|所长|校长|院长|站长|同志|领导|班子|党委|党组|党支部|支部|人大|政协|法院|检察院|公安机关|机关|司法机关|主体|法人|用户|车主|驾驶员|驾驶人|乘客|旅客|游客|家长|教师|学生|考生|医师|医生|护士|业主|物业|经营者|生产者|消费者|农户|农民|牧民|渔民|船舶|车辆|船东|养殖户|商户|业户|店铺|门店|商场|超市|场所|景区|酒店|餐馆|平台|网站|媒体|银行|金融机构|保险公司|基金|园区|开发区|街道|乡镇|镇|乡|村|社区|区县|县区|县市区|区市县|市县|旗县|各地|地区|各省|各市|各县|各区|各级|各方|双方|上下|省|市|县|区|省份|城市|部|局|委|办|厅|署|院|处|科|室|站|所|中心|队|队伍|专班|小组|领导小组|指挥部|委员会|工作组|我们|大家|各位|成员国|国家|代表|委员|专家|志愿者|监护人|申请人|当事人|纳税人|参保人|用人单位|建设单位|施工单位|监理单位|服务站|服务商|供应商|运营商|运营者|电视台|自媒体|融媒体|宣传部|“一把手”|一把手|军队|部队|民兵|工会|共青团|妇联|者|员|方|户|人|家';

const END = new RegExp(`(?:${ADDRESSEES})(?:（[^）]{1,12}）)?(?:都|均|也|还|一定|务必|更)?$`);

/** What stands before a modal and is no addressee: 工作要…, 建设要…, 特别要…, 但要…. */
const NOT =
  /^(?:对|把|将|在|从|以|按|为|通过|针对|根据|结合|围绕|因|当|如|若|凡|但|而|既|不仅|所以|因此|同时|今年|明年|下一步|当前|特别是?|尤其是?)|(?:工作|建设|过程|方面|时候|情况|问题|措施|任务|生产|发展|管理|服务|制度|家国|什么)$/;

/** Longest addressee, in characters, and longest stretch it is looked for in. */
const LONGEST = 36;
const LOOKED_AT = 72;

/**
 * The addressee in what stands before a modal: 全市各级各部门 of 全市各级各部门务必要…; undefined where it is none.
 */
export function addresseeIn(prefix: string): string | undefined {
  if (prefix.length > LOOKED_AT) return undefined;
  const text = prefix
    .replace(/^(?:同时|其中|特别是|尤其是|此外|另外|因此|所以|希望|请|要求|督促|节假日期间|今后)+/, '')
    .replace(/(?:一定|务必|都|均|也|还|更|则|就|一律|原则上)+$/, '');
  if (text.length === 0 || text.length > LONGEST || NOT.test(text)) return undefined;
  return END.test(text) ? text.replace(/(?:都|均|也|还)$/, '') : undefined;
}

/** Nouns that open a clause as its subject without a modal: 燃气经营企业每年入户安检…, 市人民政府对水环境质量负责. */
const SUBJECT =
  /^(?:（[^）]{1,4}）)?([^，。：；“”《》、]{0,14}?(?:部门|企业|政府|学校|医院|机构|单位|公司|银行|景区|街道|乡镇|社区|村委会|居委会|办公室|委员会|医疗卫生机构|运营方|物业))(?=每[年月季日周]|对|负责|按|依|将|会同|定期|应|统一|牵头|组织|向|在|不再|可|须|及时|具体|实行|建立)/;

/** The subject that opens a clause which has no modal, where what follows is plainly its predicate. */
export const subjectIn = (clause: string): string | undefined => SUBJECT.exec(clause)?.[1];
